import type { Stop } from '../../lib/createEmitter.ts';
import type { SignalPage } from '../Signal.ts';
import { watch } from './watch.ts';

/** The longest delay that a browser's timer takes; it fires at once for more. */
export const MAX_TIMER_MS: number = 2 ** 31 - 1;

/**
 * Calls back once the page has been visible for `ms` milliseconds in total; never,
 * if that is no time. There is a timer only while it is visible.
 */
export function afterVisible(
  callback: () => void,
  { page, ms }: { page: SignalPage; ms: number },
): Stop {
  const { window } = page;
  let leftMs = ms;
  let sinceMs = 0;
  let stopTimer: Stop | undefined;

  const pause = () => {
    stopTimer?.();
    stopTimer = undefined;
  };
  return watch(window, (listen, { signal }) => {
    const update = () => {
      // The visitor's clock may jump: never more time left than before.
      if (stopTimer) leftMs -= Math.max(0, page.now() - sinceMs);
      pause();
      if (window.document.visibilityState !== 'visible') return;
      sinceMs = page.now();
      stopTimer = page.setTimer(callback, Math.max(0, leftMs));
    };
    if (!(ms >= 0 && ms <= MAX_TIMER_MS)) return;
    listen('visibilitychange', update);
    signal.addEventListener('abort', pause);
    update();
  });
}
