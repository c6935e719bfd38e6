import type { Question, Survey } from '../../types.gen.ts';

/** Whether the survey ends after a question, whatever the answer to it is. */
export function isLast(
  question: Question,
  { questions, logic = [] }: Survey,
): boolean {
  for (const { after, if: when, goTo, end } of logic) {
    if (after !== question.id || !(goTo ?? end)) continue;
    if (questions.some(({ id }) => id === goTo)) return false;
    if (!when) return true;
  }
  return questions.at(-1) === question;
}
