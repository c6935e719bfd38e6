import { expect, test } from 'vitest';
import { memoryAdapter } from '../src/memory.ts';
import { batch, records } from './fixtures.ts';

test('keeps every record, in order', () => {
  const adapter = memoryAdapter();
  const all = records(5);
  adapter.deliver(all.slice(0, 3), batch());
  adapter.deliver(all.slice(3), batch());
  expect(adapter.records).toEqual(all);
});

test('forgets on request, and keeps what comes after', () => {
  const adapter = memoryAdapter();
  const { records: kept } = adapter;
  adapter.deliver(records(3), batch());
  adapter.clear();
  expect(kept).toEqual([]);
  adapter.deliver(records(1), batch());
  expect(kept).toEqual(records(1));
});

test('shares nothing with another one', () => {
  const [one, other] = [memoryAdapter(), memoryAdapter()];
  one.deliver(records(1), batch());
  expect(other.records).toEqual([]);
});
