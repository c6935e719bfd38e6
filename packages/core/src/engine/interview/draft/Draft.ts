import type { Answer } from '../../../types.gen.ts';
import type { Offered } from '../Interview.ts';

/** An interview that is not over, as plain JSON. */
export interface Draft {
  /** Epoch milliseconds. */
  savedAtMs: number;
  /** Questions with their types and options or rows, in the order of this visitor. */
  order: [id: string, type: string, items: string[]][];
  answers: readonly Answer[];
  kept: Readonly<Record<string, Offered>>;
  revision: number;
}
