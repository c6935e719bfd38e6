import { parseDuration } from '../engine/parseDuration.ts';
import { readPath } from '../lib/readPath.ts';
import { onNavigated } from '../lib/onNavigated.ts';
import type { Signal } from './Signal.ts';
import { watch } from './lib/watch.ts';

export interface PageReturnedOptions {
  /**
   * How long the visitor may have been away, as `"10s"`.
   * @default '10s'
   */
  within?: string | undefined;
}

/**
 * Notices that the visitor is back on a page soon after leaving it, as one who
 * found something else than expected: in a single-page app on a path of before,
 * between documents on one that the browser has brought back from memory (bfcache).
 * A page that it loads anew remembers nothing, and notices nothing.
 *
 * Properties: `awaySeconds`.
 */
export const pageReturned: Signal<PageReturnedOptions> = {
  touchpoint: 'page.returned',
  start: (onTouchpoint, { page, within = '10s' }) => {
    const { window } = page;
    const withinMs = parseDuration(within);
    const leftMs = new Map<string, number>();
    let path = readPath(window.location);

    const leave = () => leftMs.set(path, page.now());
    const arrive = () => {
      path = readPath(window.location);
      const awayMs = Math.max(0, page.now() - (leftMs.get(path) ?? NaN));
      if (!(awayMs <= withinMs)) return;
      onTouchpoint({ awaySeconds: Math.round(awayMs / 1_000) });
    };

    return watch(window, (listen, { signal }) => {
      listen('pagehide', leave);
      listen<PageTransitionEvent>('pageshow', ({ persisted }) => {
        if (persisted) arrive();
      });
      const stop = onNavigated(window, () => {
        leave();
        arrive();
      });
      signal.addEventListener('abort', stop);
    });
  },
};
