import type { Signal } from './Signal.ts';
import { watch } from './lib/watch.ts';

export interface PageScrolledOptions {
  /**
   * How much of the page's height has to have come into view, 0–1.
   * @default 0.5
   */
  depth?: number | undefined;
}

/**
 * Notices, once per page, that the lower edge of the view has come this far down
 * the page. Only scrolling counts: never a page that is short enough as it is,
 * nor one that lies at its top. A scrolled element counts as the page if it is at
 * least half as wide and half as high as the view, as the main part of an app is.
 *
 * Properties: `depth`, the one that was asked for.
 */
export const pageScrolled: Signal<PageScrolledOptions> = {
  touchpoint: 'page.scrolled',
  start: (onTouchpoint, { page, depth = 0.5 }) =>
    watch(page, (listen, watching) => {
      // No throttle: browsers tell of scrolling once per frame.
      listen('scroll', ({ target }) => {
        const { document, innerWidth, innerHeight } = page.window;
        // A document may have none that scrolls it.
        const scroller =
          'localName' in target! ? target : document.scrollingElement;
        const { scrollTop, scrollHeight, clientWidth, clientHeight } =
          (scroller ?? {}) as Element;
        const isPage =
          clientWidth * 2 >= innerWidth && clientHeight * 2 >= innerHeight;
        // A router scrolls to the top of a new page: that is no visitor.
        if (!isPage || scrollTop <= 0) return;
        // At the very end, a fraction of a pixel may be missing.
        if (!(scrollTop + clientHeight + 1 >= depth * scrollHeight)) return;
        watching.abort();
        onTouchpoint({ depth });
      });
    }),
};
