import type { Test } from './Operator.ts';

/** Joins tests into one that holds when all of them do. */
export function every(tests: readonly Test[]): Test {
  return tests.length === 1
    ? tests[0]!
    : (value, nowMs) => tests.every((test) => test(value, nowMs));
}
