const BASE_MS = 1_000;
const CAP_MS = 60_000;

/**
 * How long to wait before the next attempt: exponential with full jitter, so
 * that clients which failed together do not come back together
 * (Brooker, "Exponential Backoff And Jitter", AWS 2015).
 */
export function backOff(failures: number, random: () => number): number {
  return random() * Math.min(CAP_MS, BASE_MS * 2 ** failures);
}
