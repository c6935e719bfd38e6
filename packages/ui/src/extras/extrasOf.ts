import type { Survey } from '@tactful/core';
import type { ExtraName } from '../interview/packFiles.ts';
import { hasMarkup } from './hasMarkup.ts';

/** What a survey needs beyond its questions. */
export function extrasOf(survey: Survey): ExtraName[] {
  const names: ExtraName[] = survey.autoAdvance ? ['advance'] : [];
  if (hasMarkup(survey)) names.push('markup');
  return names;
}
