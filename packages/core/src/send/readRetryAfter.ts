/** No server makes us wait longer, whatever its clock or ours says. */
const LONGEST_MS = 5 * 60_000;

/**
 * Reads the header field `Retry-After`: seconds, or a date (RFC 9110, 10.2.3).
 *
 * @returns Milliseconds from now, 5 min at most; `undefined` if there is none that can be read.
 */
export function readRetryAfter(
  value: string | null,
  nowMs: number,
): number | undefined {
  if (!value?.trim()) return undefined;
  const seconds = Number(value);
  const waitMs = Number.isNaN(seconds)
    ? Date.parse(value) - nowMs
    : seconds * 1_000;
  return Number.isNaN(waitMs)
    ? undefined
    : Math.min(Math.max(waitMs, 0), LONGEST_MS);
}
