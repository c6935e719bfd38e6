import type { Condition } from '../../types.gen.ts';
import type { CompiledCondition, ConditionNames } from './compileCondition.ts';
import { split } from './compile.ts';
import type { Operator } from './Operator.ts';
import { operators as common } from './operators.ts';
import type { Part } from './Part.ts';
import type { Reading } from './Reading.ts';

/**
 * As `compileCondition`, by these operators.
 *
 * @param operators Default: those that every page has.
 */
export function readCondition(
  condition: Condition,
  { segments, lists }: ConditionNames,
  operators: Readonly<Record<string, Operator>> = common,
): CompiledCondition {
  const reading: Reading = {
    segments,
    lists,
    operators,
    reads: [],
    path: '',
    word: '',
    depth: 0,
    objects: 0,
  };
  let problem: string | undefined;
  let parts: readonly Part[] = [];
  try {
    parts = split(condition, reading);
  } catch {
    problem = `cannot read ${reading.path} ${reading.word}`.trim();
  }
  return {
    problem,
    reads: reading.reads,
    parts,
    test: (facts, nowMs) =>
      !problem && parts.every(({ test }) => test(facts, nowMs)),
  };
}
