import { expect, test } from 'vitest';
import { sweep } from '../../src/send/sweep.ts';
import { record, records } from '../fixtures.ts';
import { createBook, item, items, NOW_MS } from './createTestSender.ts';

/** What is dropped, by reason. */
function swept(book: ReturnType<typeof createBook>): Record<string, number> {
  const dropped: Record<string, number> = {};
  sweep(book, {
    nowMs: NOW_MS,
    names: ['json'],
    drop: (_book, { reason, count }) => {
      dropped[reason] = (dropped[reason] ?? 0) + count;
    },
  });
  return dropped;
}

test('drops one that is too large for any place, and no other for its sake', () => {
  const huge = item({ bytes: 10_000_000 }, record());
  const book = createBook([...items(records(10)), huge]);
  expect(swept(book)).toEqual({ too_large: 1 });
  expect(book.items.size).toBe(10);
});
