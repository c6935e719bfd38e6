import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { TactfulRecord } from '../../src/types.gen.ts';
import { failToFetch } from '../createFakeNetwork.ts';
import { record, records, response } from '../fixtures.ts';
import { createTestLane, type TestLane } from './createTestLane.ts';

const SECOND_MS = 1_000;

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 11, 1) }));
afterEach(() => void vi.useRealTimers());

const pass = (ms = 0): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);
const nothing = (): void => {};
const answerWith =
  (status: number, body = '') =>
  (): Response =>
    new Response(body || null, { status });

/** Sends an answer that meets with what the network answers. */
async function sendOne({ lane }: TestLane): Promise<TactfulRecord> {
  const answer = response();
  lane.add(answer, nothing);
  await pass();
  return answer;
}

test.each([408, 425, 429, 500, 502, 503, 504])(
  'tries again after a %i with the same records and a new sentAt',
  async (status) => {
    const testLane = createTestLane();
    const { lane, network } = testLane;
    network.answer = answerWith(status);
    const answer = await sendOne(testLane);
    expect(lane.ledger()).toMatchObject({ queued: 1, dropped: {} });

    network.answer = answerWith(200);
    await pass(500);
    const [first, second] = network.batches();
    expect(first!.records).toEqual([answer]);
    expect(second!.records).toEqual([answer]);
    expect(first!.sentAt).toBe('2026-12-01T00:00:00.000Z');
    expect(second!.sentAt).toBe('2026-12-01T00:00:00.500Z');
    expect(lane.ledger()).toMatchObject({ queued: 0, acknowledged: 1 });
    expect(vi.getTimerCount()).toBe(0);
  },
);

test('waits longer and longer, up to a minute, with half of it by chance', async () => {
  const testLane = createTestLane();
  const { network } = testLane;
  network.answer = failToFetch;
  await sendOne(testLane);
  // `random` is 0.5 throughout.
  for (const delayMs of [
    500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000,
  ]) {
    const { length } = network.requests;
    await pass(delayMs - 1);
    expect(network.requests).toHaveLength(length);
    await pass(1);
    expect(network.requests).toHaveLength(length + 1);
  }
});

test('starts again with a short wait once a batch was taken', async () => {
  const testLane = createTestLane();
  const { network } = testLane;
  network.answer = failToFetch;
  await sendOne(testLane);
  await pass(30 * SECOND_MS);
  network.answer = answerWith(200);
  await pass(60 * SECOND_MS);

  network.answer = failToFetch;
  await sendOne(testLane);
  const { length } = network.requests;
  await pass(500);
  expect(network.requests).toHaveLength(length + 1);
});

test('sends nothing new between two attempts, and then all of it in order', async () => {
  const testLane = createTestLane();
  const { lane, network } = testLane;
  network.answer = answerWith(503);
  const first = await sendOne(testLane);
  const second = await sendOne(testLane);
  const late = records(40);
  for (const one of late) lane.add(one, nothing);
  await pass(499);
  expect(network.requests).toHaveLength(1);

  network.answer = answerWith(200);
  await pass(1);
  expect(
    network
      .batches()
      .slice(1)
      .flatMap((sent) => sent.records),
  ).toEqual([first, second, ...late]);
});

test('tries again at once when a flush meets with a failure under way', async () => {
  const { lane, network } = createTestLane();
  let fail = (): void => {};
  network.answer = () =>
    new Promise((_, reject) => (fail = () => reject(new Error('gone'))));
  const [first, second] = [response(), record()];
  lane.add(first, nothing);
  await pass();
  lane.add(second, nothing);
  const flushing = lane.flush();
  network.answer = answerWith(200);
  fail();
  await flushing;
  // What failed goes first.
  expect(network.batches().map((sent) => sent.records)).toEqual([
    [first],
    [first, second],
  ]);
  expect(lane.ledger()).toMatchObject({ acknowledged: 2, queued: 0 });
});

test.each([
  [400, 'rejected'],
  [401, 'rejected'],
  [404, 'rejected'],
  [413, 'rejected'],
  [501, 'rejected'],
])(
  'drops what is met with %i, as %s, counts it and goes on',
  async (status, reason) => {
    const testLane = createTestLane();
    const { lane, network, report } = testLane;
    network.answer = answerWith(status);
    await sendOne(testLane);
    await pass(60 * SECOND_MS);
    expect(network.requests).toHaveLength(1);
    expect(lane.ledger()).toEqual({
      accepted: 1,
      acknowledged: 0,
      queued: 0,
      dropped: { [reason]: 1 },
    });
    expect(report).toHaveBeenCalledExactlyOnceWith(
      expect.stringMatching(`"json" lost records: ${reason}`),
    );

    network.answer = answerWith(200);
    await sendOne(testLane);
    expect(lane.ledger()).toMatchObject({ accepted: 2, acknowledged: 1 });
  },
);

test.each<[what: string, reject: (ids: string[]) => unknown, refused: number]>([
  ['the ids', (ids) => ({ rejected: [ids[0], ids[2]] }), 2],
  ['ids that it was never given', () => ({ rejected: ['other'] }), 0],
  ['no ids', () => ({ rejected: [] }), 0],
  ['all of them', () => ({ reject: 'rejected' }), 3],
])(
  'drops what the receiver refuses by %s, and takes the rest',
  async (_, reject, refused) => {
    const { lane, network, report } = createTestLane();
    const sent = records(3);
    const taken: string[] = [];
    for (const one of sent) lane.add(one, () => taken.push(one.id));
    network.answer = answerWith(
      200,
      JSON.stringify(reject(sent.map(({ id }) => id))),
    );
    await lane.flush();
    expect(lane.ledger()).toEqual({
      accepted: 3,
      acknowledged: 3 - refused,
      queued: 0,
      dropped: refused ? { rejected: refused } : {},
    });
    expect(taken).toHaveLength(3 - refused);
    expect(report).toHaveBeenCalledTimes(refused ? 1 : 0);
  },
);

test('tells exactly of those records that were not refused', async () => {
  const { lane, network } = createTestLane();
  const [first, second] = records(2) as [TactfulRecord, TactfulRecord];
  const onTaken = vi.fn();
  lane.add(first, () => onTaken('first'));
  lane.add(second, () => onTaken('second'));
  network.answer = answerWith(200, JSON.stringify({ rejected: [first.id] }));
  await lane.flush();
  expect(onTaken.mock.calls).toEqual([['second']]);
});

test('tries once more at page exit what a failure has put off', async () => {
  const testLane = createTestLane();
  const { lane, network } = testLane;
  network.answer = answerWith(503);
  await sendOne(testLane);
  lane.leave();
  expect(network.requests).toHaveLength(2);
});
