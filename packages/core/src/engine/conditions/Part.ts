import type { Test } from './Operator.ts';

/** One of the things that a condition asks for. */
export interface Part {
  /** Dotted path of the fact; `$or`, `$nor` or `$not`. */
  readonly path: string;
  /** What the condition says there, as it is written. */
  readonly wanted: unknown;
  /** Looks at all facts. */
  readonly test: Test;
}
