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
    const withinMs = page.toMs(within);
    const leftMs = new Map<string, number>();

    return watch(page, (listen) => {
      const path = page.path();
      const leave = () => leftMs.set(path, page.now());
      const arrive = () => {
        const awayMs = Math.max(0, page.now() - (leftMs.get(path) ?? NaN));
        if (!(awayMs <= withinMs)) return;
        onTouchpoint({ awaySeconds: Math.round(awayMs / 1_000) });
      };
      arrive();
      listen('pagehide', leave);
      listen<PageTransitionEvent>('pageshow', ({ persisted }) => {
        if (persisted) arrive();
      });
      return leave;
    });
  },
};
