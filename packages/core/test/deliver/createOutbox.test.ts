import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Adapter } from '../../src/deliver/Adapter.ts';
import { createOutbox, type Outbox } from '../../src/deliver/createOutbox.ts';
import {
  createFakeNetwork,
  type FakeNetwork,
  neverAnswer,
} from '../createFakeNetwork.ts';
import { record, records, response } from '../fixtures.ts';
import { createTestContext, jsonAdapter } from './createTestLane.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const pass = (ms = 0): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

/** Posts to a URL that carries its name. */
const to = (name: string): Adapter => ({
  name,
  encode: (carried) => [
    { url: `/${name}`, body: '', ids: carried.map(({ id }) => id) },
  ],
});

function create(...adapters: Adapter[]): {
  outbox: Outbox;
  network: FakeNetwork;
} {
  const network = createFakeNetwork();
  const context = {
    ...createTestContext(network),
    options: { config: '', adapters },
  };
  return { outbox: createOutbox(context), network };
}

test('resolves a record when every destination has it', async () => {
  const { outbox, network } = create(to('fast'), to('slow'));
  let answer = (): void => {};
  network.answer = ({ url }) =>
    url === '/fast'
      ? new Response()
      : new Promise((resolve) => (answer = () => resolve(new Response())));
  const onDelivered = vi.fn();
  void outbox.add(response()).then(onDelivered);
  await pass();
  expect(onDelivered).not.toHaveBeenCalled();
  answer();
  await pass();
  expect(onDelivered).toHaveBeenCalledOnce();
});

test('resolves a record at once where there is no destination', async () => {
  const { outbox } = create();
  await expect(outbox.add(record())).resolves.toEqual([]);
  await expect(outbox.flush()).resolves.toEqual({});
});

test('serves one destination while another never answers', async () => {
  const { outbox, network } = create(to('dead'), to('well'));
  network.answer = ({ url }) =>
    url === '/dead' ? neverAnswer() : new Response();
  for (let round = 0; round < 3; round += 1) {
    void outbox.add(response());
    await pass();
  }
  const urls = network.requests.map(({ url }) => url);
  expect(urls.filter((url) => url === '/dead')).toHaveLength(1);
  expect(urls.filter((url) => url === '/well')).toHaveLength(3);
});

test('keeps one ledger per destination', async () => {
  const { outbox, network } = create(to('down'), to('picky'), to('well'));
  const status: Record<string, number> = {
    '/down': 503,
    '/picky': 400,
    '/well': 200,
  };
  network.answer = ({ url }) => new Response(null, { status: status[url]! });
  for (const one of records(2)) void outbox.add(one);
  expect(await outbox.flush()).toEqual({
    down: { accepted: 2, acknowledged: 0, queued: 2, dropped: {} },
    picky: {
      accepted: 2,
      acknowledged: 0,
      queued: 0,
      dropped: { rejected: 2 },
    },
    well: { accepted: 2, acknowledged: 2, queued: 0, dropped: {} },
  });
});

test('shares one budget between all destinations at page exit', async () => {
  const { outbox, network } = create(jsonAdapter, {
    ...jsonAdapter,
    name: 'b',
  });
  network.answer = neverAnswer;
  void outbox.add(record({ data: { text: 'x'.repeat(40_000) } }));
  outbox.leave();
  expect(network.requests).toHaveLength(1);
  await pass(5_000);
  expect(network.requests.map(({ init }) => init.keepalive)).toEqual([
    true,
    false,
  ]);
});

test('stops every destination', async () => {
  const { outbox, network } = create(to('a'), to('b'));
  void outbox.add(record());
  outbox.stop();
  await pass(60_000);
  expect(network.requests).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
});
