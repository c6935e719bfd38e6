import type { Item } from '../../src/storage/Book.ts';
import { judge } from '../../src/send/judge.ts';
import { laneOf } from '../../src/send/laneOf.ts';
import { nextDueMs } from '../../src/send/nextDueMs.ts';
import { pickBatch } from '../../src/send/pickBatch.ts';
import { createBook, NOW_MS, replyOf } from './createTestSender.ts';

/** A request of the fake clock. */
export interface Attempt {
  readonly atMs: number;
  readonly items: readonly Item[];
  readonly status: number;
}

/** Numbers from 0 to 1, always the same for a seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * One client and one destination on a fake clock, request by request, until nothing waits or
 * the time is over.
 */
export function runLane(
  all: readonly Item[],
  options: {
    forMs: number;
    random: () => number;
    /** 0: no answer. */
    statusOf: (items: readonly Item[], atMs: number) => number;
  },
): readonly Attempt[] {
  const { forMs, random, statusOf } = options;
  const book = createBook(all);
  const lane = laneOf(book, 'json');
  const attempts: Attempt[] = [];
  let nowMs = NOW_MS;
  for (;;) {
    const dueMs = nextDueMs(book, { name: 'json' }, nowMs);
    nowMs = Math.max(nowMs, dueMs);
    if (nowMs > NOW_MS + forMs) return attempts;
    const items = pickBatch(book, { name: 'json' }, nowMs);
    const status = statusOf(items, nowMs - NOW_MS);
    attempts.push({ atMs: nowMs - NOW_MS, items, status });
    const fateOf = judge({
      name: 'json',
      request: { url: '/feedback', body: '', ids: [] },
      items,
      reply: status ? replyOf(status) : undefined,
      verdict: status === 200 ? 'ok' : undefined,
      isOffline: false,
      clock: { now: () => nowMs, random },
    })(book, lane);
    for (const item of items) {
      const fate = fateOf(item);
      if (fate === undefined) continue;
      if (fate === '') lane.acknowledged += 1;
      book.drop(item.key);
    }
  }
}
