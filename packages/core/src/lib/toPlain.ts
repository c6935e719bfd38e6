/**
 * Copies a value as JSON would carry it, so that a later change by the host
 * changes nothing of ours.
 *
 * @returns `undefined` when it cannot be written as JSON (cyclic, BigInt, a getter that throws).
 */
export function toPlain<T>(value: T): T | undefined {
  try {
    return JSON.parse(JSON.stringify(value)) as T;
  } catch {
    return undefined;
  }
}
