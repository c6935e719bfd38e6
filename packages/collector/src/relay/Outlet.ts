/** What a relay needs of the world. */
export interface Outlet {
  fetch: typeof globalThis.fetch;
  /** Epoch milliseconds. */
  now(): number;
  /** From 0 up to 1. */
  random(): number;
  /** Resolves after so long, or when the relay stops. */
  wait(ms: number): Promise<void>;
}

export const outlet = (signal: AbortSignal): Outlet => ({
  fetch: globalThis.fetch,
  now: Date.now,
  random: Math.random,
  wait: (ms) =>
    new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, ms);
      signal.addEventListener('abort', done);
      if (signal.aborted) done();
    }),
});
