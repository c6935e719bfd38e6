import type { Survey } from '../../types.gen.ts';
import type { Interview, Setting } from './Interview.ts';
import { prefill } from './prefill.ts';
import { proceed } from './proceed.ts';
import { shuffleSurvey } from './shuffleSurvey.ts';

/** Puts the first question. */
export function startInterview(
  survey: Survey,
  { nowMs, ...setting }: Setting & { nowMs: number },
): Interview {
  const { random } = setting;
  return proceed({
    survey: random ? shuffleSurvey(survey, random) : survey,
    answers: [],
    kept: prefill(survey, setting),
    revision: 0,
    askedAtMs: nowMs,
    setting,
  });
}
