import { vi } from 'vitest';
import { parseDuration } from '../../src/engine/parseDuration.ts';
import { onNavigated } from '../../src/lib/onNavigated.ts';
import { watchHistory } from '../../src/lib/watchHistory.ts';
import { readPath } from '../../src/lib/readPath.ts';
import type { Properties } from '../../src/Tactful.ts';
import type { Signal, SignalPage } from '../../src/signals/Signal.ts';

export interface StartedSignal {
  /** What was told, in order. */
  readonly told: (Properties | undefined)[];
  stop(): void;
}

/** The page of the test's own window, on the clock of `vi.useFakeTimers()`. */
export const page: SignalPage = {
  get window() {
    return globalThis.window;
  },
  now: () => Date.now(),
  setTimer: (callback, delayMs) => {
    const timer = setTimeout(callback, delayMs);
    return () => clearTimeout(timer);
  },
  path: () => readPath(window.location),
  onLeft: (callback) =>
    onNavigated(window, callback, (use) => use(watchHistory)),
  toMs: parseDuration,
  onSession: () => () => {},
  listen: () => () => {},
};

export function startSignal<Options extends object>(
  signal: Signal<Options>,
  options: Options & { page?: SignalPage },
): StartedSignal {
  const told: (Properties | undefined)[] = [];
  const tell = (properties?: Properties) => void told.push(properties);
  return { told, stop: signal.start(tell, { page, ...options }) };
}

/** The visitor looks at another tab, or comes back. */
export function setVisible(isVisible: boolean): void {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(
    isVisible ? 'visible' : 'hidden',
  );
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
}
