import type { Given, Interview } from '../Interview.ts';
import { keep } from '../keep.ts';
import type { Draft } from './Draft.ts';
import { orderOf } from './orderOf.ts';

/**
 * What is needed to go on later, as plain JSON, with what is marked or written
 * and not submitted yet.
 */
export function toDraft(
  interview: Interview,
  { nowMs, ...given }: Given & { nowMs: number },
): Draft {
  const { survey, answers, revision } = interview;
  const { kept } = keep(interview, { nowMs, ...given });
  return {
    savedAtMs: nowMs,
    order: orderOf(survey),
    answers,
    kept,
    revision,
  };
}
