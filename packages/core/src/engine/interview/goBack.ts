import type { Given, Interview } from './Interview.ts';
import { keep } from './keep.ts';
import { proceed } from './proceed.ts';

/**
 * Puts the question before. Its answer counts no more, and is offered; so are
 * those behind it when the visitor comes to their questions again. There is no
 * way back from the first question, nor from the end.
 *
 * @param given What is marked or written in the question that is left.
 */
export function goBack(
  interview: Interview,
  { nowMs, ...given }: Given & { nowMs: number },
): Interview {
  const { question, answers } = interview;
  const last = answers.at(-1);
  if (!question || !last) return interview;
  const { kept } = keep(interview, { nowMs, ...given });
  return proceed({
    ...interview,
    answers: answers.slice(0, -1),
    kept: { ...kept, [last.question]: last },
    askedAtMs: nowMs,
  });
}
