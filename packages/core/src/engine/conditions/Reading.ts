import type { Operator } from './Operator.ts';

/** The state of reading one condition. */
export interface Reading {
  readonly segments: unknown;
  readonly lists: unknown;
  /** The words that say something of one value. */
  readonly operators: Readonly<Record<string, Operator>>;
  /** The paths met so far. */
  readonly reads: string[];
  /** Where it is. */
  path: string;
  /** Which operator it reads there. */
  word: string;
  depth: number;
  objects: number;
}
