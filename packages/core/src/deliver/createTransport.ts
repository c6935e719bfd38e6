import type { Context } from '../Context.ts';
import type { AdapterRequest, Reply } from './Adapter.ts';
import { sizeOf } from './sizeOf.ts';

const TIMEOUT_MS = 10_000;
/** Browsers allow 64 KiB of `keepalive` bodies in flight per page; some of it is the host's. */
const KEEPALIVE_BYTES = 60 * 1024;

/**
 * Sends one request. The answer rejects when there was none within 10 s, or the
 * signal ends it.
 *
 * @returns `undefined`, with `isLeaving`, when it would not outlive the page.
 */
export type Transport = (
  request: AdapterRequest & { keepalive?: false | undefined },
  signal: AbortSignal,
  isLeaving?: boolean,
) => Promise<Reply> | undefined;

/** One per client: all its destinations share the budget for page exit. */
export function createTransport({ fetch }: Context): Transport {
  let keepaliveBytes = 0;

  return (request, signal, isLeaving) => {
    const bytes = sizeOf(request.body);
    const send = async (keepalive: boolean): Promise<Reply> => {
      const response = await fetch(request.url, {
        keepalive,
        ...(request as RequestInit),
        method: request.method ?? 'POST',
        signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
      });
      // Read to the end: until then the browser counts the request against the keepalive quota.
      const { status, headers } = response;
      return { status, headers, body: await response.text() };
    };
    const fits = keepaliveBytes + bytes <= KEEPALIVE_BYTES;
    if (!fits) return isLeaving ? undefined : send(false);
    // An answer under way must survive the tab, too: keepalive wherever it fits.
    keepaliveBytes += bytes;
    return send(true)
      .catch((error) => {
        // Refused, perhaps: the host's own requests have used up the quota.
        if (isLeaving) return send(false);
        throw error;
      })
      .finally(() => {
        keepaliveBytes -= bytes;
      });
  };
}
