import type { Answer, AnswerValue, TactfulRecord } from '@tactful/core';

/** What was answered, by question; own words beside an option as `<question>.other`. What was skipped is left out. */
export function answersOf({
  data,
}: TactfulRecord): Record<string, AnswerValue> {
  const answers = (data['answers'] ?? []) as readonly Answer[];
  const all = answers.flatMap(({ question, value, other }) => [
    [question, value] as const,
    [`${question}.other`, other] as const,
  ]);
  return Object.fromEntries(
    all.filter((one): one is [string, AnswerValue] => one[1] !== undefined),
  );
}
