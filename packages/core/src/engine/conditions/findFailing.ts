import type { CompiledCondition, Facts } from './compileCondition.ts';
import { readFact } from './readFact.ts';

/** What made a condition false. */
export interface Failing {
  /** Dotted path of the fact; `$or`, `$nor` or `$not` if one of these did. */
  readonly path: string;
  /** What the condition says there, as it is written. */
  readonly wanted: unknown;
  /** The fact; `undefined` if it is missing. */
  readonly saw: unknown;
}

/**
 * Finds the first thing that makes a condition false, in `$and` and
 * `$segment` the one inside.
 *
 * @returns `undefined` if it holds, or has a problem.
 */
export function findFailing(
  { parts }: Pick<CompiledCondition, 'parts'>,
  facts: Facts,
  nowMs: number,
): Failing | undefined {
  const part = parts.find(({ test }) => !test(facts, nowMs));
  if (!part) return undefined;
  const { path, wanted } = part;
  return { path, wanted, saw: readFact(facts, path) };
}
