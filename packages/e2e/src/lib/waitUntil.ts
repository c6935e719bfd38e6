import { setTimeout as delay } from 'node:timers/promises';

const INTERVAL_MS = 20;

export interface WaitUntilOptions {
  /** What is waited for, for the message. */
  what: string;
  /** @default 10000 */
  timeoutMs?: number | undefined;
}

/**
 * Calls `check` until its result is truthy and returns that. An error counts as "not yet".
 *
 * @throws When the time is up, with the last error.
 */
export async function waitUntil<T>(
  check: () => T | Promise<T>,
  options: WaitUntilOptions,
): Promise<NonNullable<T>> {
  const { what, timeoutMs = 10_000 } = options;
  const timeIsUp = AbortSignal.timeout(timeoutMs);
  const never = Promise.withResolvers<never>();
  timeIsUp.addEventListener('abort', () => never.reject(timeIsUp.reason));
  never.promise.catch(() => undefined);

  let lastError: unknown;
  while (!timeIsUp.aborted) {
    try {
      const result = await Promise.race([check(), never.promise]);
      if (result) return result;
      lastError = undefined;
    } catch (error) {
      if (error !== timeIsUp.reason) lastError = error;
    }
    await delay(INTERVAL_MS);
  }
  const reason = lastError instanceof Error ? ` (${lastError.message})` : '';
  throw new Error(`Not within ${timeoutMs} ms: ${what}${reason}`, {
    cause: lastError,
  });
}
