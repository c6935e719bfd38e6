import type { Adapter, AdapterRequest, Reply } from '@tactful/core';
import { isForeign, readRetryAfter, readVerdict } from '@tactful/core/delivery';

/** What becomes of the records of one request. */
export type Fate =
  /** With the receiver, but for the ids that it refuses for good. */
  | { fate: 'taken'; rejected: readonly string[] | number }
  /** To be sent again, not before so long, or after a while of our own choice. */
  | { fate: 'later'; waitMs: number | undefined; isBlocked: boolean }
  /** One of them may be the cause, or they are too large together. */
  | { fate: 'split'; reason: string }
  /** Refused for good, all of them. */
  | { fate: 'refused'; reason: string };

/** They may get through another time. */
const LATER = [408, 425, 429, 500, 502, 503, 504];
/** They say that the address or the secret is wrong: somebody can mend that. */
const BLOCKED = [401, 403, 404, 405, 410];

/** Reads what a receiver has answered; none: it could not be reached. */
export function judgeReply(
  adapter: Adapter,
  request: AdapterRequest,
  { reply, nowMs }: { reply: Reply | undefined; nowMs: number },
): Fate {
  const later = (waitMs?: number, isBlocked = false): Fate => ({
    fate: 'later',
    waitMs,
    isBlocked,
  });
  if (!reply || isForeign(reply)) return later();
  const { status, headers } = reply;
  const verdict = readVerdict(adapter, reply);
  if (verdict === 'ok') return { fate: 'taken', rejected: [] };
  if (verdict && 'rejected' in verdict) {
    return { fate: 'taken', rejected: verdict.rejected };
  }
  if (verdict && 'retryAfterMs' in verdict) return later(verdict.retryAfterMs);
  if (verdict) return { fate: 'refused', reason: verdict.reject };
  if (LATER.includes(status)) {
    return later(readRetryAfter(headers.get('Retry-After'), nowMs));
  }
  if (BLOCKED.includes(status)) return later(undefined, true);
  const reason = status === 413 ? 'too_large' : 'rejected';
  return request.ids.length > 1
    ? { fate: 'split', reason }
    : { fate: 'refused', reason };
}
