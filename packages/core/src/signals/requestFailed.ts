import type { Signal } from './Signal.ts';

/**
 * Notices each request by `fetch` or `XMLHttpRequest` that was answered with a
 * status of 400 or more; never patches either. Not a request without an answer,
 * nor one of Tactful itself, nor one to another origin that hides its status (no
 * CORS). A browser that tells no script the status (Safari) notices nothing.
 *
 * Properties: `status`; `path` of the URL, without its query.
 */
export const requestFailed: Signal = {
  touchpoint: 'request.failed',
  start: (onTouchpoint, { page }) => {
    const observer = new page.window.PerformanceObserver((list) => {
      for (const entry of list.getEntries() as PerformanceResourceTiming[]) {
        const { name, initiatorType, responseStatus: status } = entry;
        if (!(status >= 400) || page.isOwnRequest?.(name)) continue;
        if (!/^(fetch|xmlhttprequest)$/.test(initiatorType)) continue;
        onTouchpoint({ status, path: new URL(name).pathname });
      }
    });
    observer.observe({ type: 'resource' });
    return () => observer.disconnect();
  },
};
