import type { Question } from '../../types.gen.ts';

/** One row or option of any question. */
export interface Item {
  id: string;
  text: string;
  other?: boolean | undefined;
  exclusive?: boolean | undefined;
}

/** What of a question may be shuffled: rows, else options; none of a scale. */
export function listOf(question: Question): ['rows' | 'options', Item[]] {
  return 'rows' in question
    ? ['rows', question.rows]
    : ['options', 'options' in question ? question.options : []];
}
