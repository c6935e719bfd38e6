import type { Stop } from '../../lib/createEmitter.ts';
import type { SignalPage } from '../Signal.ts';

/**
 * Calls back at the end of each request that a script of the page made, by `fetch`
 * or `XMLHttpRequest`. Not of those that Tactful made.
 */
export function onRequest(
  callback: (entry: PerformanceResourceTiming, url: URL) => void,
  page: SignalPage,
): Stop {
  const observer = new page.window.PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceResourceTiming[]) {
      const { name, initiatorType } = entry;
      if (!/^(fetch|xml)/.test(initiatorType)) continue;
      if (!page.ownUrls?.has(name)) callback(entry, new URL(name));
    }
  });
  observer.observe({ type: 'resource' });
  return () => observer.disconnect();
}
