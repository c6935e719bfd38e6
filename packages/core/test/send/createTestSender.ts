import type { Reply, Verdict } from '../../src/deliver/Adapter.ts';
import { judge } from '../../src/send/judge.ts';
import { laneOf } from '../../src/send/laneOf.ts';
import type { Book, Item, LaneState } from '../../src/storage/Book.ts';
import type { TactfulRecord } from '../../src/types.gen.ts';
import { record } from '../fixtures.ts';

export const NOW_MS = Date.UTC(2026, 11, 1, 9);

/** As it would be kept; `fields` replace its own. */
export function item(fields: Partial<Item> = {}, one = record()): Item {
  const key = `record:${one.type === 'response' ? 0 : 1} ${one.at} ${one.id}`;
  const bytes = JSON.stringify(one).length;
  return { key, record: one, bytes, owes: ['json'], ...fields };
}

export function items(all: readonly TactfulRecord[]): Item[] {
  return all.map((one) => item({}, one));
}

/** What is on its way, in memory. */
export function createBook(
  all: readonly Item[] = [],
  lane: Partial<LaneState> = {},
): Book & { items: Map<string, Item> } {
  const book: Book & { items: Map<string, Item> } = {
    lanes: {},
    items: new Map(all.map((one) => [one.key, one])),
    outs: [],
    put: (entry) => {
      if ('record' in entry) book.items.set(entry.key, entry);
    },
    drop: (key) => void book.items.delete(key),
  };
  Object.assign(laneOf(book, 'json'), lane);
  return book;
}

export function replyOf(
  status: number,
  headers: Record<string, string> = {},
): Reply {
  return { status, body: '', headers: new Headers(headers) };
}

/** Judges a request that carried these. */
export function judgeIn(
  book: Book,
  options: {
    items: readonly Item[];
    reply?: Reply;
    verdict?: Verdict;
    isOffline?: boolean;
    nowMs?: number;
    random?: number;
  },
): { lane: LaneState; fates: (string | null | undefined)[] } {
  const { reply, verdict, isOffline = false, nowMs = NOW_MS } = options;
  const lane = laneOf(book, 'json');
  const fateOf = judge({
    name: 'json',
    request: { url: '/feedback', body: '', ids: [] },
    items: options.items,
    reply,
    verdict,
    isOffline,
    clock: { now: () => nowMs, random: () => options.random ?? 0.5 },
  })(book, lane);
  return { lane, fates: options.items.map(fateOf) };
}
