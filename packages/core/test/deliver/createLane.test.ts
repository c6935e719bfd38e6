import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DeliverAdapter } from '../../src/deliver/Adapter.ts';
import { VERSION } from '../../src/version.gen.ts';
import type { Batch, TactfulRecord } from '../../src/types.gen.ts';
import { batch as batchSchema } from '../../../schema/src/index.ts';
import { failToFetch, neverAnswer } from '../createFakeNetwork.ts';
import { record, records, response } from '../fixtures.ts';
import { createTestLane } from './createTestLane.ts';

const SECOND_MS = 1_000;

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 11, 1) }));
afterEach(() => void vi.useRealTimers());

const pass = (ms = 0): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);
const idsOf = ({ records: carried }: Pick<Batch, 'records'>): string[] =>
  carried.map(({ id }) => id);
const nothing = (): void => {};

test('waits 5 s, then sends what has come by then in one batch', async () => {
  const { lane, network } = createTestLane();
  const sent = records(2);
  lane.add(sent[0]!, nothing);
  await pass(3 * SECOND_MS);
  lane.add(sent[1]!, nothing);
  await pass(2 * SECOND_MS - 1);
  expect(network.requests).toEqual([]);
  await pass(1);
  expect(network.batches().map(idsOf)).toEqual([idsOf({ records: sent })]);
  expect(vi.getTimerCount()).toBe(0);
});

test('sends a batch that receivers accept', async () => {
  const { lane, network } = createTestLane();
  for (const one of [...records(3), response()]) lane.add(one, nothing);
  await pass();
  const [sent] = network.batches();
  expect(batchSchema.safeParse(sent).error).toBeUndefined();
  expect(sent).toMatchObject({
    v: 1,
    sentAt: '2026-12-01T00:00:00.000Z',
    sdk: { name: 'tactful', version: VERSION },
  });
});

test('does not wait longer than for 30 records', async () => {
  const { lane, network } = createTestLane();
  for (const one of records(29)) lane.add(one, nothing);
  await pass();
  expect(network.requests).toEqual([]);
  lane.add(record(), nothing);
  await pass();
  expect(network.batches()[0]!.records).toHaveLength(30);
});

test('sends an answer at once', async () => {
  const { lane, network } = createTestLane();
  lane.add(response(), nothing);
  await pass();
  expect(network.batches()).toHaveLength(1);
});

test('sends what waits, and what the same task adds, along with an answer', async () => {
  const { lane, network } = createTestLane();
  const [before, after] = records(2) as [TactfulRecord, TactfulRecord];
  const answer = response();
  lane.add(before, nothing);
  lane.add(answer, nothing);
  lane.add(after, nothing);
  await pass();
  expect(network.batches().map(idsOf)).toEqual([
    [before.id, answer.id, after.id],
  ]);
});

test('sends one batch at a time', async () => {
  const { lane, network } = createTestLane();
  let answer = (): void => {};
  network.answer = () =>
    new Promise((resolve) => (answer = () => resolve(new Response())));
  const all = records(70);
  for (const one of all) lane.add(one, nothing);
  for (const count of [1, 2, 3]) {
    await pass();
    expect(network.requests).toHaveLength(count);
    answer();
  }
  await pass();
  expect(network.batches().flatMap(idsOf)).toEqual(idsOf({ records: all }));
  expect(network.batches().map(({ records: { length } }) => length)).toEqual([
    30, 30, 10,
  ]);
});

test('tells of each record once, when the destination has it', async () => {
  const { lane, network } = createTestLane();
  network.answer = failToFetch;
  const onTaken = vi.fn();
  lane.add(response(), onTaken);
  await pass();
  expect(onTaken).not.toHaveBeenCalled();
  network.answer = () => new Response();
  await pass(60 * SECOND_MS);
  expect(onTaken).toHaveBeenCalledOnce();
});

test('hands records to an adapter in the page, which acknowledges by returning', async () => {
  const deliver = vi.fn<DeliverAdapter['deliver']>();
  const { lane, network } = createTestLane({ name: 'page', deliver });
  const onTaken = vi.fn();
  const answer = response();
  lane.add(answer, onTaken);
  await pass();
  expect(deliver).toHaveBeenCalledExactlyOnceWith(
    [answer],
    expect.objectContaining({ v: 1 }),
  );
  expect(onTaken).toHaveBeenCalledOnce();
  expect(network.requests).toEqual([]);
  expect(lane.ledger()).toMatchObject({ acknowledged: 1, queued: 0 });
});

test('flushes what waits, and resolves when that is answered', async () => {
  const { lane, network } = createTestLane();
  lane.add(record(), nothing);
  await lane.flush();
  expect(network.requests).toHaveLength(1);
  expect(lane.ledger()).toMatchObject({ acknowledged: 1, queued: 0 });
  expect(vi.getTimerCount()).toBe(0);
});

test('flushes nothing without a request', async () => {
  const { lane, network } = createTestLane();
  await lane.flush();
  expect(network.requests).toEqual([]);
});

test('flushes also what waits for another attempt', async () => {
  const { lane, network } = createTestLane();
  network.answer = failToFetch;
  lane.add(response(), nothing);
  await pass();
  network.answer = () => new Response();
  await lane.flush();
  expect(lane.ledger()).toMatchObject({ acknowledged: 1, queued: 0 });
});

test('sends everything within the budget in the very task in which the page may go', () => {
  const { lane, network } = createTestLane();
  network.answer = neverAnswer;
  const all = records(70);
  for (const one of all.slice(0, 29)) lane.add(one, nothing);
  lane.leave();
  expect(network.batches().flatMap(idsOf)).toHaveLength(29);
  for (const one of all.slice(29)) lane.add(one, nothing);
  lane.leave();
  expect(network.batches().flatMap(idsOf)).toEqual(idsOf({ records: all }));
  expect(network.requests.every(({ init }) => init.keepalive)).toBe(true);
});

test('keeps what is beyond the budget, and sends it when the page stays', async () => {
  const { lane, network } = createTestLane();
  network.answer = neverAnswer;
  const data = { text: 'x'.repeat(1_200) };
  const all = records(50, { data });
  for (const one of all) lane.add(one, nothing);
  lane.leave();
  // 30 records fit, 30 and 20 do not.
  expect(network.batches().flatMap(idsOf)).toHaveLength(30);
  await pass();
  expect(network.batches().flatMap(idsOf)).toEqual(idsOf({ records: all }));
});

test('sends at page exit nothing that a request carries already', async () => {
  const { lane, network } = createTestLane();
  network.answer = neverAnswer;
  lane.add(response(), nothing);
  await pass();
  lane.leave();
  expect(network.requests).toHaveLength(1);
});

test('stops its clock and forgets what waits', async () => {
  const { lane, network } = createTestLane();
  lane.add(record(), nothing);
  lane.stop();
  lane.stop();
  expect(vi.getTimerCount()).toBe(0);
  await pass(60 * SECOND_MS);
  await lane.flush();
  expect(network.requests).toEqual([]);
});

test('does not try again what was on its way when it was stopped', async () => {
  const { lane, network } = createTestLane();
  let fail = (): void => {};
  network.answer = () =>
    new Promise((_, reject) => (fail = () => reject(new Error('gone'))));
  lane.add(response(), nothing);
  await pass();
  lane.stop();
  fail();
  await pass(60 * SECOND_MS);
  expect(network.requests).toHaveLength(1);
  expect(vi.getTimerCount()).toBe(0);
});

test('takes records again after a stop, by its clock', async () => {
  const { lane, network } = createTestLane();
  lane.add(record(), nothing);
  lane.stop();
  lane.add(record(), nothing);
  await pass(5 * SECOND_MS);
  expect(network.batches().flatMap(idsOf)).toHaveLength(1);
});

test('takes records again after a stop between two attempts', async () => {
  const { lane, network } = createTestLane();
  network.answer = failToFetch;
  lane.add(response(), nothing);
  await pass();
  lane.stop();
  network.answer = () => new Response();
  lane.add(response(), nothing);
  await pass(60 * SECOND_MS);
  expect(lane.ledger()).toMatchObject({ acknowledged: 1 });
});
