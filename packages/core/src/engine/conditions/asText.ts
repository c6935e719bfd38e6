import { check } from './check.ts';

/** Text, as it is. Throws at anything else. */
export function asText(operand: unknown): string {
  check(typeof operand === 'string');
  return operand;
}
