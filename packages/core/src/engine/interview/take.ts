import type { Answer } from '../../types.gen.ts';
import { isObject } from '../conditions/isObject.ts';
import type { Interview } from './Interview.ts';
import { isShuffled } from './isShuffled.ts';
import { listOf } from './listOf.ts';
import { proceed } from './proceed.ts';

/** Milliseconds on the question being asked, over all times it was put. */
export function timeOn(
  { offered, askedAtMs }: Interview,
  nowMs: number,
): number {
  return (offered?.ms ?? 0) + Math.max(0, Math.round(nowMs - askedAtMs));
}

/** Notes what became of the question being asked, and puts the next one. */
export function take(
  interview: Interview,
  given: Pick<Answer, 'value' | 'other' | 'skipped'>,
  nowMs: number,
): Interview {
  const { known } = interview;
  const question = interview.question!;
  const [, list] = listOf(question);
  const answer: Answer = {
    question: question.id,
    type: question.type,
    ...given,
    ...(known &&
      isObject(given.value) && { value: { ...known.value, ...given.value } }),
    ...(isShuffled(question) && { order: list.map(({ id }) => id) }),
    ms: timeOn(interview, nowMs),
  };
  return proceed({
    ...interview,
    answers: [...interview.answers, answer],
    revision: interview.revision + 1,
    askedAtMs: nowMs,
  });
}
