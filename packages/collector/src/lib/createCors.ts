import type { MiddlewareHandler } from 'hono';
import { SetupError } from './SetupError.ts';

const DAY_SECONDS = '86400';

/**
 * Lets pages of the listed origins read what these routes answer; `*` lists all.
 * Another origin gets no CORS header, so its browser keeps the answer from the page.
 *
 * @throws {SetupError} If an entry is not an origin: scheme, host and port, no path.
 */
export function createCors(allowOrigins: readonly string[]): MiddlewareHandler {
  const allowsAll = allowOrigins.includes('*');
  const allowed = new Set(
    allowOrigins.filter((entry) => entry !== '*').map(normalize),
  );

  return async (c, next) => {
    c.header('Vary', 'Origin', { append: true });
    const origin = c.req.header('origin');
    const isAllowed =
      origin !== undefined && (allowsAll || allowed.has(origin));
    if (isAllowed) {
      c.header('Access-Control-Allow-Origin', allowsAll ? '*' : origin);
      c.header('Access-Control-Expose-Headers', 'ETag, Retry-After');
    }
    if (c.req.method !== 'OPTIONS') return next();

    if (isAllowed) {
      // Hosts may add headers of their own to a batch, so any is allowed.
      const wanted = c.req.header('access-control-request-headers');
      if (wanted) c.header('Access-Control-Allow-Headers', wanted);
      c.header('Access-Control-Allow-Methods', 'GET, HEAD, POST');
      c.header('Access-Control-Max-Age', DAY_SECONDS);
      c.header('Vary', 'Access-Control-Request-Headers', { append: true });
    }
    return c.body(null, 204);
  };
}

function normalize(entry: string): string {
  const url = URL.canParse(entry) ? new URL(entry) : undefined;
  const isOrigin =
    url !== undefined &&
    /^https?:$/.test(url.protocol) &&
    `${url.origin}/` === url.href &&
    !entry.endsWith('/');
  if (!isOrigin) {
    throw new SetupError(
      `"${entry}" is not an origin. Write scheme, host and port, as in https://shop.example, or * for all.`,
    );
  }
  return url.origin;
}
