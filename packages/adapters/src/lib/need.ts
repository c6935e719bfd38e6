import { SetupError } from '@tactful/core';

/**
 * Returns an option that cannot be done without.
 *
 * @param remedy What to pass.
 * @throws {SetupError} If it is missing or empty.
 */
export function need<Value>(
  value: Value,
  { name, option, remedy }: { name: string; option: string; remedy: string },
): Value {
  if (value) return value;
  throw new SetupError(name, `Missing option \`${option}\`. ${remedy}`);
}
