import type { PromptRequest, Survey } from '@tactful/core';
import { hasMarkup } from '../extras/hasMarkup.ts';
import { firstQuestion, type FirstQuestion } from '@tactful/core/present';

/** The first question, if it can be put on the screen without the interview. */
export function paintable(
  survey: Survey,
  setting: Pick<PromptRequest, 'facts' | 'answers' | 'draft'>,
): FirstQuestion | undefined {
  const first = firstQuestion(survey, setting);
  const { type, notApplicable, declinable } = Object(first?.question) as {
    type?: string;
    notApplicable?: boolean;
    declinable?: boolean;
  };
  return type === 'nps' &&
    !notApplicable &&
    !declinable &&
    !hasMarkup(survey) &&
    !setting.draft
    ? first
    : undefined;
}
