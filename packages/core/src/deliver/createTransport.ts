import type { Context } from '../Context.ts';
import type { AdapterRequest, Reply } from './Adapter.ts';

const TIMEOUT_MS = 10_000;
/** Browsers allow 64 KiB of `keepalive` bodies in flight per page; some of it is the host's. */
const KEEPALIVE_BYTES = 60 * 1024;

/**
 * Sends one request. The answer rejects when there was none within 10 s.
 *
 * @returns `undefined`, with `leaving`, when it would not outlive the page.
 */
export type Transport = (
  request: AdapterRequest,
  leaving: boolean,
) => Promise<Reply> | undefined;

/** One per client: all its destinations share the budget for page exit. */
export function createTransport({ fetch }: Context): Transport {
  let keepaliveBytes = 0;

  const send = async (
    { url, method = 'POST', ...init }: AdapterRequest,
    keepalive: boolean,
  ): Promise<Reply> => {
    const response = await fetch(url, {
      ...(init as RequestInit),
      method,
      keepalive,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    // Read to the end: until then the browser counts the request against the keepalive quota.
    const body = await response.text();
    return { status: response.status, headers: response.headers, body };
  };

  return (request, leaving) => {
    const bytes = new TextEncoder().encode(request.body).length;
    const fits = keepaliveBytes + bytes <= KEEPALIVE_BYTES;
    if (!fits) return leaving ? undefined : send(request, false);
    // An answer under way must survive the tab, too: keepalive wherever it fits.
    keepaliveBytes += bytes;
    return send(request, true).finally(() => {
      keepaliveBytes -= bytes;
    });
  };
}
