import type { Condition } from '../../types.gen.ts';
import {
  compileCondition,
  type ConditionNames,
  type Facts,
} from './compileCondition.ts';

export type { Facts } from './compileCondition.ts';

/** Whether a condition holds. What is tested more than once is better compiled. */
export function matches(
  condition: Condition,
  facts: Facts,
  { nowMs, ...names }: ConditionNames & { nowMs: number },
): boolean {
  return compileCondition(condition, names).test(facts, nowMs);
}
