import type { Question } from '../../types.gen.ts';
import { listOf } from './listOf.ts';

/** Whether the options or rows are to stand in a new order; those of a scale never do. */
export function isShuffled(question: Question): boolean {
  return Boolean(
    'shuffle' in question && question.shuffle && listOf(question)[1].length,
  );
}
