import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Adapter } from '../../src/deliver/Adapter.ts';
import { record, records, response } from '../fixtures.ts';
import { createTestLane, jsonAdapter } from './createTestLane.ts';

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 11, 1) }));
afterEach(() => void vi.useRealTimers());

const pass = (ms = 0): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);
const nothing = (): void => {};
const answerWith =
  (status: number, body = '') =>
  (): Response =>
    new Response(body || null, { status });

test.each<[what: string, adapter: Adapter]>([
  [
    'encode',
    {
      name: 'bad',
      encode: () => {
        throw new Error('no');
      },
    },
  ],
  [
    'deliver',
    {
      name: 'bad',
      deliver: () => {
        throw new Error('no');
      },
    },
  ],
])(
  'drops what an adapter throws at in %s, and counts it',
  async (_, adapter) => {
    const { lane, network, report } = createTestLane(adapter);
    for (const one of records(3)) lane.add(one, nothing);
    await lane.flush();
    expect(lane.ledger()).toEqual({
      accepted: 3,
      acknowledged: 0,
      queued: 0,
      dropped: { encode: 3 },
    });
    expect(network.requests).toEqual([]);
    expect(report).toHaveBeenCalledWith(
      expect.stringMatching(/lost records: encode/),
    );
  },
);

test('loses to an encode that throws only the record it throws at', async () => {
  const sent = records(8);
  const { lane } = createTestLane({
    ...jsonAdapter,
    encode: (carried, batch) => {
      if (carried.includes(sent[3]!)) throw new Error('no');
      return jsonAdapter.encode(carried, batch);
    },
  });
  for (const one of sent) lane.add(one, nothing);
  await lane.flush();
  expect(lane.ledger()).toMatchObject({
    acknowledged: 7,
    dropped: { encode: 1 },
  });
});

test('tries again when an adapter throws at the answer', async () => {
  let isBroken = true;
  const { lane } = createTestLane({
    ...jsonAdapter,
    acknowledge: () => {
      if (isBroken) throw new Error('no');
      return 'ok';
    },
  });
  lane.add(response(), nothing);
  await pass();
  expect(lane.ledger()).toMatchObject({ queued: 1, acknowledged: 0 });
  isBroken = false;
  await pass(500);
  expect(lane.ledger()).toMatchObject({ queued: 0, acknowledged: 1 });
});

test.each([
  '{"rejected":{}}',
  '{"rejected":true}',
  '{"rejected":null}',
  '1',
  'true',
])('survives an adapter whose verdict is %s', async (verdict) => {
  const { lane, network } = createTestLane();
  network.answer = answerWith(200, verdict);
  lane.add(record(), nothing);
  await lane.flush();
  network.answer = answerWith(200);
  await lane.flush();
  expect(lane.ledger()).toMatchObject({ acknowledged: 1, queued: 0 });
});

test('settles each request of an adapter on its own', async () => {
  const { lane, network } = createTestLane({
    name: 'single',
    encode: (carried) =>
      carried.map(({ id }) => ({ url: `/${id}`, body: '', ids: [id] })),
  });
  const sent = records(3);
  const answers = [200, 503, 400];
  network.answer = ({ url }) => {
    const index = sent.findIndex(({ id }) => url === `/${id}`);
    return new Response(null, { status: answers[index]! });
  };
  for (const one of sent) lane.add(one, nothing);
  await lane.flush();
  expect(lane.ledger()).toEqual({
    accepted: 3,
    acknowledged: 1,
    queued: 1,
    dropped: { rejected: 1 },
  });
  await pass(500);
  expect(network.requests.slice(3).map(({ url }) => url)).toEqual([
    `/${sent[1]!.id}`,
  ]);
});
