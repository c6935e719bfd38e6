import type { Reading } from './Reading.ts';

/** Whether a value is as asked: a fact, `null` if it is missing, or all facts. */
export type Test = (value: unknown, nowMs: number) => boolean;

/** A word of the condition language, `$gt`: makes the test of what stands after it. Throws if it cannot take that. */
export type Operator = (operand: unknown, reading: Reading) => Test;

/** The opposite of an operator; it takes the same operands. */
export function not(operator: Operator): Operator {
  return (operand, reading) => {
    const test = operator(operand, reading);
    return (value, nowMs) => !test(value, nowMs);
  };
}
