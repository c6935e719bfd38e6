import type { Condition } from '../../types.gen.ts';
import type { Part } from './Part.ts';
import { operators } from './operators.ts';
import { moreOperators } from './moreOperators.ts';
import { readCondition } from './readCondition.ts';

const allOperators = { ...operators, ...moreOperators };

/** What conditions can see: plain JSON, one branch per source (`event`, `page`, `traits` …). */
export type Facts = Readonly<Record<string, unknown>>;

/** What a condition can name. */
export interface ConditionNames {
  /** Conditions, for `$segment`. */
  readonly segments?: Readonly<Record<string, Condition>> | undefined;
  /** Lists of values, for `$inGroup` and `$notInGroup`. */
  readonly lists?: Readonly<Record<string, readonly unknown[]>> | undefined;
}

/** A condition, made ready to be tested often. */
export interface CompiledCondition {
  /** Where it cannot be read, so that it never holds. */
  readonly problem: string | undefined;
  /** Dotted paths of the facts that it looks at, through segments, each once. */
  readonly reads: readonly string[];
  /** All of which must hold; those of `$and` and `$segment` are among them. */
  readonly parts: readonly Part[];
  /** Whether it holds. Never, if there is a problem. */
  readonly test: (facts: Facts, nowMs: number) => boolean;
}

/**
 * Makes a condition ready. Never throws: one that cannot be read has a
 * `problem` and never holds, also if the mistake stands under `$not`. Such are
 * an unknown operator, an operand that it cannot take, a broken regex, a
 * `$segment` that is unknown or reaches itself, and nesting beyond 100.
 */
export function compileCondition(
  condition: Condition,
  names: ConditionNames = {},
): CompiledCondition {
  return readCondition(condition, names, allOperators);
}
