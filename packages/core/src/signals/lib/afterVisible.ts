import type { Stop } from '../../lib/createEmitter.ts';
import type { SignalPage } from '../Signal.ts';

/**
 * Calls back once the page has been visible for `ms` milliseconds in total; never,
 * if that is no time. There is a timer only while it is visible. Whoever is called
 * back stops it.
 */
export function afterVisible(
  callback: () => void,
  { page, ms }: { page: SignalPage; ms: number },
): Stop {
  const { document } = page.window;
  let leftMs = ms;
  let pause: Stop | undefined;

  const update = () => {
    pause?.();
    pause = undefined;
    // A browser's timer takes no longer delay, and fires at once for more.
    const isTime = leftMs < 2 ** 31;
    if (document.visibilityState === 'hidden' || !isTime) return;
    const sinceMs = page.now();
    const stopTimer = page.setTimer(callback, leftMs);
    pause = () => {
      stopTimer();
      // The visitor's clock may jump: never more time left than before.
      leftMs -= Math.max(0, page.now() - sinceMs);
    };
  };
  document.addEventListener('visibilitychange', update);
  update();
  return () => {
    document.removeEventListener('visibilitychange', update);
    pause?.();
  };
}
