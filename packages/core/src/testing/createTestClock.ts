import type { Platform } from '../Platform.ts';

/** A clock that goes only when it is told to. */
export interface TestClock extends Pick<Platform, 'now' | 'setTimer'> {
  /** Lets the time pass, and everything happen that is due. */
  advance(ms: number): Promise<void>;
}

/** So many rounds are enough for any chain of promises of ours. */
const ROUNDS = 100;

/** @param startMs Epoch milliseconds. */
export function createTestClock(startMs: number): TestClock {
  let nowMs = startMs;
  const timers = new Set<{ atMs: number; callback: () => void }>();

  /** Lets everything happen that needs no time; asks no timer that a test may have faked. */
  const settle = async (): Promise<void> => {
    for (let round = 0; round < ROUNDS; round += 1) await Promise.resolve();
  };

  return {
    now: () => nowMs,
    setTimer: (callback, delayMs) => {
      const timer = { atMs: nowMs + delayMs, callback };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    advance: async (ms) => {
      const endMs = nowMs + ms;
      await settle();
      for (;;) {
        const [next] = [...timers].toSorted((a, b) => a.atMs - b.atMs);
        if (!next || next.atMs > endMs) break;
        timers.delete(next);
        nowMs = Math.max(nowMs, next.atMs);
        next.callback();
        await settle();
      }
      nowMs = endMs;
    },
  };
}
