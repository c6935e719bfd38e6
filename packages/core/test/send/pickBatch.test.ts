import { expect, test } from 'vitest';
import { nextDueMs } from '../../src/send/nextDueMs.ts';
import { pickBatch } from '../../src/send/pickBatch.ts';
import type { Out } from '../../src/storage/Book.ts';
import { record, records } from '../fixtures.ts';
import { createBook, item, items, NOW_MS } from './createTestSender.ts';

const json = { name: 'json' };
const ten = items(records(10)).toSorted((a, b) => (a.key < b.key ? -1 : 1));
const parkedAt = (untilMs: number) =>
  item({ parked: { json: { untilMs, tries: 1, acknowledged: 0 } } });

test('takes all that fits in 48 KiB', () => {
  const large = items(
    records(4, { data: { text: 'x'.repeat(20_000) } }),
  ).toSorted((a, b) => (a.key < b.key ? -1 : 1));
  expect(pickBatch(createBook(large), json, NOW_MS)).toEqual(large.slice(0, 2));
  const huge = item({}, record({ data: { text: 'x'.repeat(100_000) } }));
  expect(pickBatch(createBook([huge]), json, NOW_MS)).toEqual([huge]);
});

test.each([
  [{ records: 3 }, 3],
  [{ bytes: ten[0]!.bytes * 4 }, 4],
])('keeps the limits of an adapter: %o', (limits, count) => {
  const batch = pickBatch(createBook(ten), { ...json, limits }, NOW_MS);
  expect(batch).toEqual(ten.slice(0, count));
});

test('takes half of those that have failed together', () => {
  const book = createBook(ten, { suspects: 5 });
  expect(pickBatch(book, json, NOW_MS)).toEqual(ten.slice(0, 3));
  expect(pickBatch(createBook(ten, { suspects: 1 }), json, NOW_MS)).toEqual(
    ten.slice(0, 1),
  );
});

test('takes no more bytes than the server took', () => {
  const book = createBook(ten, { maxBytes: ten[0]!.bytes * 2 });
  expect(pickBatch(book, json, NOW_MS)).toHaveLength(2);
});

test('leaves what is owed to others, parked, or under way from another page', () => {
  const outs: Out[] = [
    { key: 'out:a', keys: [ten[0]!.key], untilMs: NOW_MS + 10 },
    { key: 'out:b', keys: [ten[1]!.key], untilMs: NOW_MS },
  ];
  const parked = parkedAt(NOW_MS + 5);
  const others = item({ owes: ['other'] });
  const book = {
    ...createBook([ten[0]!, ten[1]!, parked, others]),
    outs,
  };
  expect(pickBatch(book, json, NOW_MS)).toEqual([ten[1]]);
});

test('puts answers into the first batch, and everything in its order', () => {
  const at = (time: string) => `2026-12-01T09:00:${time}.000Z`;
  const early = item({}, record({ at: at('01') }));
  const late = item({}, record({ at: at('03') }));
  const answer = item({}, record({ type: 'complaint', at: at('02') }));
  const urgent = { ...answer, key: answer.key.replace(':1 ', ':0 ') };
  const book = createBook([urgent, early, late]);
  expect(pickBatch(book, json, NOW_MS)).toEqual([early, urgent, late]);
  const first = { ...json, limits: { records: 1 } };
  expect(pickBatch(book, first, NOW_MS)).toEqual([urgent]);
});

test('knows when something is due', () => {
  expect(nextDueMs(createBook(), json, NOW_MS)).toBe(Infinity);
  expect(nextDueMs(createBook(ten), json, NOW_MS)).toBe(0);
  const waiting = createBook(ten, { untilMs: NOW_MS + 7 });
  expect(nextDueMs(waiting, json, NOW_MS)).toBe(NOW_MS + 7);
  const parked = createBook([parkedAt(NOW_MS + 9), parkedAt(NOW_MS + 5)]);
  expect(nextDueMs(parked, json, NOW_MS)).toBe(NOW_MS + 5);
  const outs = [{ key: 'out:a', keys: [ten[0]!.key], untilMs: NOW_MS + 3 }];
  const out = { ...createBook([ten[0]!]), outs };
  expect(nextDueMs(out, json, NOW_MS)).toBe(NOW_MS + 3);
});
