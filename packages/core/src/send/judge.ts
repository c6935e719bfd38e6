import type { Context } from '../Context.ts';
import type { Verdict } from '../deliver/Adapter.ts';
import type { Book, Item, LaneState } from '../storage/Book.ts';
import { backOff } from './backOff.ts';
import type { Sent } from './createSender.ts';
import type { Judge } from './Fate.ts';
import { park } from './park.ts';
import { readRetryAfter } from './readRetryAfter.ts';

/** What is known of a request that was answered, or was not. */
export interface Case extends Sent {
  /** Of its destination. */
  readonly name: string;
  /** What the adapter says of an answer of 2xx. */
  readonly verdict: Verdict | undefined;
  readonly clock: Pick<Context, 'now' | 'random'>;
  /** Whether the browser says that it is offline. */
  readonly isOffline: boolean;
}

/** A probe per 5 min while nothing gets through. */
const PROBE_MS = 5 * 60_000;
const OFFLINE_MS = 60_000;
/** So many failures of a whole batch look like an outage; after that it may be one record. */
const WHOLE_FAILURES = 3;

/** Everything is refused until somebody mends the page or the server. */
const BLOCKED: Readonly<Record<number, string>> = {
  401: 'unauthorized',
  403: 'unauthorized',
  404: 'not_found',
  405: 'not_found',
  410: 'not_found',
};
const AGAIN: readonly number[] = [408, 425, 429, 500, 502, 503, 504];

const keep = (): undefined => undefined;
const acknowledge = (): string => '';

/**
 * Says what an answer, or none, means for the records of a request and for the
 * clock of its destination. Pure.
 */
export function judge(found: Case): Judge {
  const { verdict, reply, items, clock, isOffline } = found;
  return (book, lane) => {
    const nowMs = clock.now();
    if (verdict) return judgeVerdict(verdict, lane, found);
    const status = reply?.status ?? 0;
    const blocked = BLOCKED[status];
    if (blocked) {
      Object.assign(lane, { blocked, isTold: true, untilMs: nowMs + PROBE_MS });
      return keep;
    }
    if (status === 413) return shrink(book, lane, items);
    if (reply && !AGAIN.includes(status)) {
      lane.untilMs = 0;
      lane.suspects = items.length > 1 ? items.length : 0;
      return items.length > 1 ? keep : () => 'rejected';
    }

    const waitMs =
      status === 429 || status === 503
        ? readRetryAfter(reply!.headers.get('Retry-After'), nowMs)
        : undefined;
    const { failures, suspects = 0 } = lane;
    /** Others of the same batch have got through: it is no outage. */
    const isAlive = !failures && suspects > 0;
    const isSuspect = isAlive || (failures >= WHOLE_FAILURES && !isOffline);
    lane.isTold = waitMs !== undefined;
    lane.untilMs =
      nowMs +
      Math.max(
        waitMs ?? backOff(failures, clock.random),
        isOffline ? OFFLINE_MS : 0,
      );
    if (lane.isTold || !isSuspect) {
      lane.failures += 1;
      return keep;
    }
    // In an outage it is all of them: then it is looked for without waiting only once, and not
    // where the server, or what stands before it, says that it is one.
    const isAtOnce = isAlive || (status === 500 && !lane.isSearched);
    if (items.length > 1) {
      lane.suspects = items.length;
      if (isAtOnce) lane.untilMs = nowMs;
      else lane.failures += 1;
      return keep;
    }
    if (isAlive) lane.untilMs = nowMs;
    else Object.assign(lane, { isSearched: true, failures: failures + 1 });
    return park(book, lane, { ...found, nowMs });
  };
}

/** It got through: the clock starts anew. */
function judgeVerdict(
  verdict: Verdict,
  lane: LaneState,
  { items, clock }: Case,
): ReturnType<Judge> {
  if (typeof verdict === 'object' && 'retryAfterMs' in verdict) {
    lane.untilMs = clock.now() + Math.min(verdict.retryAfterMs, PROBE_MS);
    lane.isTold = true;
    return keep;
  }
  lane.failures = 0;
  lane.untilMs = 0;
  lane.isTold = undefined;
  lane.blocked = undefined;
  lane.isSearched = undefined;
  lane.suspects = Math.max((lane.suspects ?? 0) - items.length, 0);
  if (verdict === 'ok') return acknowledge;
  if ('reject' in verdict) return () => verdict.reject;
  const { rejected } = verdict;
  if (typeof rejected === 'number') {
    // It says how many, not which: any do for the count.
    const refused = items.slice(0, rejected).map(({ key }) => key);
    return ({ key }) => (refused.includes(key) ? 'rejected' : '');
  }
  return ({ record }) => (rejected.includes(record.id) ? 'rejected' : '');
}

/** The body was too large: half of it next time. One record alone goes once more without its facts. */
function shrink(
  book: Book,
  lane: LaneState,
  items: readonly Item[],
): ReturnType<Judge> {
  lane.untilMs = 0;
  if (items.length > 1) {
    const bytes = items.reduce((sum, item) => sum + item.bytes, 0);
    lane.maxBytes = Math.floor(bytes / 2);
    return keep;
  }
  return (item) => {
    const { facts, ...record } = item.record;
    if (!facts) return 'too_large';
    const bytes = item.bytes - JSON.stringify(facts).length;
    book.put({ ...item, record, bytes });
    return undefined;
  };
}
