import type { Signal } from './Signal.ts';
import { onRequest } from './lib/onRequest.ts';

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
  start: (onTouchpoint, { page }) =>
    onRequest(({ responseStatus: status }, { pathname: path }) => {
      if (status >= 400) onTouchpoint({ status, path });
    }, page),
};
