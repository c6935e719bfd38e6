import { check } from './check.ts';

/** A list, as it is. Throws at anything else. */
export function asList(operand: unknown): readonly unknown[] {
  check(Array.isArray(operand));
  return operand;
}
