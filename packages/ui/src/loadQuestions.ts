import type { PromptRequest, Survey } from '@tactful/core';
import { loadInterview } from './loadInterview.ts';
import { paintable } from './questions/paintable.ts';

/**
 * Fetches what it takes to put the first question of a survey: nothing, where it
 * can be painted. Rejects if something does not come.
 */
export async function loadQuestions(
  survey: Survey,
  begin: Pick<PromptRequest, 'answers' | 'draft'> = {},
): Promise<void> {
  if (paintable(survey, begin)) return;
  await (await loadInterview()).loadQuestions(survey);
}
