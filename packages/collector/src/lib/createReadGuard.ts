import { createHash, timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { isLoopback } from './isLoopback.ts';
import { RequestProblem } from './RequestProblem.ts';

export interface ReadGuardOptions {
  token: string | undefined;
  openReads: boolean;
}

/**
 * Decides who may read records. With a token: who sends it as a bearer token.
 * Without: nobody, or with `openReads` whoever asks this machine by a loopback name.
 */
export function createReadGuard(options: ReadGuardOptions): MiddlewareHandler {
  const { token, openReads } = options;
  const wanted = token === undefined ? undefined : digest(token);

  return async (c, next) => {
    c.header('Cache-Control', 'no-store');
    c.header('X-Content-Type-Options', 'nosniff');
    if (wanted) {
      checkToken(c.req.header('authorization'), wanted);
    } else if (!openReads || !isLoopback(new URL(c.req.url).hostname)) {
      // A page whose own name was rebound to 127.0.0.1 still sends that name.
      throw new RequestProblem(403, {
        detail:
          'Reading is not allowed here. Start the collector with a token.',
      });
    }
    await next();
  };
}

function checkToken(authorization: string | undefined, wanted: Buffer): void {
  const given = /^bearer +(\S+) *$/i.exec(authorization ?? '')?.[1];
  if (given !== undefined && timingSafeEqual(digest(given), wanted)) return;
  throw new RequestProblem(401, {
    detail: `The bearer token is ${given === undefined ? 'missing' : 'wrong'}. Send "Authorization: Bearer <token>".`,
    headers: {
      'WWW-Authenticate': `Bearer realm="tactful"${given === undefined ? '' : ', error="invalid_token"'}`,
    },
  });
}

/** Digests have one length, which a comparison in constant time needs. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
