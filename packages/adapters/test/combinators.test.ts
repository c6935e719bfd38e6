import type { RequestAdapter, TactfulRecord } from '@tactful/core';
import { expect, test } from 'vitest';
import { encodeBatch } from '../../core/src/send/encodeBatch.ts';
import { filter } from '../src/filter.ts';
import { httpAdapter } from '../src/http.ts';
import { map } from '../src/map.ts';
import { memoryAdapter } from '../src/memory.ts';
import { testAdapter } from './contract.ts';
import { batch, deepFreeze, visit } from './fixtures.ts';
import { httpReceiver } from './receivers/http.ts';

const isResponse = ({ type }: TactfulRecord): boolean => type === 'response';
const withoutUser = (record: TactfulRecord): TactfulRecord => ({
  ...record,
  user: undefined,
});
const http = (): RequestAdapter => httpAdapter({ endpoint: '/feedback' });

testAdapter('filter', () => filter(http(), isResponse), {
  takes: isResponse,
  receiver: httpReceiver,
});
testAdapter('map', () => map(http(), withoutUser), { receiver: httpReceiver });
testAdapter('filter in the page', () => filter(memoryAdapter(), isResponse));
testAdapter('map in the page', () => map(memoryAdapter(), withoutUser));

test('sends only what is kept, and nothing at all if that is none', () => {
  const adapter = filter(http(), isResponse);
  expect(adapter.encode(visit(), batch())).toHaveLength(1);
  const others = visit().filter((record) => !isResponse(record));
  expect(adapter.encode(others, batch())).toEqual([]);
});

test('keeps name, limits and verdicts of what it filters', () => {
  const acknowledge = (): { reject: string } => ({ reject: 'full' });
  const filtered = { ...http(), limits: { records: 3 }, acknowledge };
  const adapter = filter(filtered, isResponse);
  expect(adapter).toMatchObject({ name: 'http', limits: { records: 3 } });
  expect(adapter.acknowledge()).toEqual({ reject: 'full' });
});

test('lets a wish to be forgotten through', () => {
  const forget = { session: 's1' };
  const [request] = filter(http(), isResponse).encode([], {
    ...batch(),
    forget,
  });
  expect(JSON.parse(request!.body)).toEqual({
    ...batch(),
    forget,
    records: [],
  });
});

test('filters and changes what is delivered in the page', () => {
  const memory = memoryAdapter();
  const adapter = map(filter(memory, isResponse), withoutUser);
  adapter.deliver(deepFreeze(visit()), batch());
  expect(memory.records).toEqual(visit().filter(isResponse).map(withoutUser));
});

test('never changes the id, by which the answer is understood', () => {
  const adapter = map(http(), (record) => ({ ...record, id: 'other' }));
  const [request] = adapter.encode(deepFreeze(visit()), batch());
  expect(request!.ids).toEqual(visit().map(({ id }) => id));
});

test.each([
  ['filter', filter(http(), (record) => throwAtComplaint(record) === record)],
  ['map', map(http(), throwAtComplaint)],
])('a throw in %s costs that record only', (_, adapter) => {
  const items = visit().map((record) => ({
    key: `record:1 ${record.id}`,
    record,
    bytes: 1,
    owes: ['http'],
  }));
  const encoded = encodeBatch(adapter, items, batch());
  const lost = encoded.filter(({ isBroken }) => isBroken);
  expect(lost.flatMap((one) => one.items)).toEqual([items[5]]);
});

function throwAtComplaint(record: TactfulRecord): TactfulRecord {
  if (record.type === 'complaint') throw new Error('Broken.');
  return record;
}
