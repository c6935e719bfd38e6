import type { Signal } from './Signal.ts';
import { watch } from './lib/watch.ts';

/**
 * Notices each page: the one that is open when it starts, at once, and each path
 * (or hash route) that a single-page app goes to. Not a change of the query or
 * of an ordinary hash, not a page that the browser brings back from memory, and
 * not one that it renders ahead before the visitor goes there.
 */
export const pageViewed: Signal = {
  touchpoint: 'page.viewed',
  start: (onTouchpoint, { page }) =>
    watch(page, (listen) => {
      const document: Document & { prerendering?: boolean } =
        page.window.document;
      if (document.prerendering) {
        listen('prerenderingchange', () => onTouchpoint());
      } else onTouchpoint();
    }),
};
