import type { AnswerProblem, Given, Interview } from './Interview.ts';
import { clean } from './clean.ts';
import { withoutKnown } from './findKnown.ts';
import { findProblem } from './findProblem.ts';
import { listOf } from './listOf.ts';
import { take } from './take.ts';

/**
 * Takes an answer to the question being asked and puts the next one. A
 * statement wants none.
 *
 * Nothing, or text of nothing but white space, skips a question that is
 * optional, unless what is known is an answer alone. Own words are left out unless an option that takes them is chosen.
 *
 * @returns The next state, or the reason why the answer was not taken.
 */
export function answerQuestion(
  interview: Interview,
  { value, other, nowMs }: Given & { nowMs: number },
): Interview | AnswerProblem {
  const { question, setting, known } = interview;
  if (!question) return interview;
  if (question.type === 'statement') return take(interview, {}, nowMs);

  const isEnough =
    Object.keys(known?.value ?? {}).length &&
    !findProblem(question, { value: {} }, setting);
  const given =
    clean(question, withoutKnown(value, known)) ?? (isEnough ? {} : undefined);
  if (given === undefined) {
    return question.optional
      ? take(interview, { skipped: 'optional' }, nowMs)
      : 'required';
  }
  const [, list] = listOf(question);
  const chosen: unknown[] = [given].flat();
  const takesWords = list.some((one) => one.other && chosen.includes(one.id));
  const words = takesWords && typeof other === 'string' ? other.trim() : '';
  const answer = { value: given, ...(words && { other: words }) };
  return (
    findProblem(question, answer, setting) ?? take(interview, answer, nowMs)
  );
}
