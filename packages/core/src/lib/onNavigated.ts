import type { Stop } from './createEmitter.ts';
import { readPath } from './readPath.ts';
import type { watchHistory } from './watchHistory.ts';

/**
 * Calls back each time the page's path (with a hash route) has become another
 * one without a new document: once per change, and at once, so that whatever
 * the host does next already belongs to the new page.
 *
 * @param fetchWatch Calls back with what watches where there is no Navigation API.
 */
export function onNavigated(
  window: Window & typeof globalThis,
  callback: () => void,
  fetchWatch: (use: (watch: typeof watchHistory) => void) => void,
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
    fetchWatch((watch) => signal.aborted || watch(window, check, signal));
  }
  return () => stopping.abort();
}
