import type { Stop } from './createEmitter.ts';
import { readPath } from './readPath.ts';
import type { shareHistoryWrapper } from './shareHistoryWrapper.ts';

interface Wrapper {
  shareHistoryWrapper: typeof shareHistoryWrapper;
}

/**
 * Calls back each time the page's path (with a hash route) has become another
 * one without a new document: once per change, and at once, so that whatever
 * the host does next already belongs to the new page.
 *
 * @param useWrapper Calls back with what wraps the history, where there is no Navigation API.
 */
export function onNavigated(
  window: Window & typeof globalThis,
  callback: () => void,
  useWrapper: (use: (wrapper: Wrapper) => void) => void,
): Stop {
  const stopping = new AbortController();
  const { signal } = stopping;
  const { location, navigation } = window;
  let path = readPath(location);

  const check = () => {
    const next = readPath(location);
    if (next === path) return;
    path = next;
    callback();
  };

  // A document of opaque origin has the API but no entries: it tells nothing.
  if (navigation?.currentEntry) {
    navigation.addEventListener('currententrychange', check, { signal });
  } else {
    const listen = (type: string): void =>
      window.addEventListener(type, check, { signal });
    listen('popstate');
    listen('hashchange');
    useWrapper(({ shareHistoryWrapper }) => {
      if (signal.aborted) return;
      const pushed = shareHistoryWrapper(window);
      listen(pushed.event);
      signal.addEventListener('abort', pushed.release);
      check();
    });
  }
  return () => stopping.abort();
}
