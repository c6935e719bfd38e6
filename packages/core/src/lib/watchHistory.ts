import { shareHistoryWrapper } from './shareHistoryWrapper.ts';

/**
 * Calls back at once, and each time the page's path may have changed, until the
 * signal aborts: for browsers without the Navigation API.
 */
export function watchHistory(
  window: Window & typeof globalThis,
  check: () => void,
  signal: AbortSignal,
): void {
  const { event, release } = shareHistoryWrapper(window);
  for (const type of ['popstate', 'hashchange', event]) {
    window.addEventListener(type, check, { signal });
  }
  signal.addEventListener('abort', release);
  check();
}
