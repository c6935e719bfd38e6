import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSender } from '../../src/send/createSender.ts';
import { failToFetch, neverAnswer } from '../createFakeNetwork.ts';
import { record, records, response } from '../fixtures.ts';
import {
  createDevice,
  openPage,
  pass,
  settle,
  useFakeClock,
} from './createTestOutbox.ts';
import { jsonAdapter } from './jsonAdapter.ts';

beforeEach(useFakeClock);
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const idsOf = (all: { id: string }[]): string[] => all.map(({ id }) => id);
const busy = (): Response => new Response(null, { status: 503 });

test('says that an answer is stored as soon as it is, and sends it at once', async () => {
  const page = openPage();
  page.network.answer = neverAnswer;
  const [safety] = page.add(response());
  await settle();
  await expect(safety).resolves.toBe('stored');
  expect(page.network.requests).toHaveLength(1);
});

test('says that it is delivered, where nothing can be stored', async () => {
  const device = createDevice();
  device.indexedDB.open = () => {
    throw new Error('SecurityError');
  };
  const page = openPage({ device });
  const [safety] = page.add(response());
  await settle();
  await expect(safety).resolves.toBe('delivered');
  expect(page.told).toContainEqual(['degraded', {}]);
  expect(await page.ledger()).toEqual({
    accepted: 1,
    acknowledged: 1,
    queued: 0,
    dropped: {},
  });
});

test('sends touchpoints after 5 s, together, in their order', async () => {
  const page = openPage();
  const all = records(3);
  page.add(...all);
  await pass(4_999);
  expect(page.network.requests).toHaveLength(0);
  await pass(1);
  expect(page.carried()).toEqual([idsOf(all)]);
  expect(await page.ledger()).toMatchObject({ accepted: 3, acknowledged: 3 });
  await pass(60_000);
  expect(page.network.requests).toHaveLength(1);
  expect(vi.getTimerCount()).toBe(0);
});

test.each([
  ['30 records', records(30)],
  ['48 KiB', [record({ data: { text: 'x'.repeat(48 * 1024) } })]],
])('sends %s at once', async (_, all) => {
  const page = openPage();
  page.add(...all);
  await settle();
  expect(page.carried()).toEqual([idsOf(all)]);
});

test('carries 300 of one task in as few requests as 48 KiB allow', async () => {
  const page = openPage();
  page.add(...records(300, { data: { text: 'x'.repeat(300) } }));
  await pass(5_000);
  const { requests } = page.network;
  expect(requests.length).toBeLessThanOrEqual(10);
  expect(new Set(page.carried().flat()).size).toBe(300);
  for (const { init } of requests) {
    expect((init.body as string).length).toBeLessThan(50 * 1024);
  }
});

test('leaves to the next page what it could not deliver', async () => {
  const device = createDevice();
  const first = openPage({ device });
  first.network.answer = busy;
  const all = records(5);
  first.add(...all);
  await pass(5_000);
  first.outbox.stop(false);

  const second = openPage({ device });
  second.outbox.begin();
  await pass(5_000);
  expect(second.carried()).toEqual([idsOf(all)]);
  expect(await second.ledger()).toEqual({
    accepted: 5,
    acknowledged: 5,
    queued: 0,
    dropped: {},
  });
});

test('does not look again where nothing was left', async () => {
  const page = openPage();
  page.outbox.begin();
  // Opening gives up after a second; by then it is open.
  await pass(1_000);
  expect(vi.getTimerCount()).toBe(0);
});

test.each([true, false])(
  'sends each record of two tabs once, with locks: %s',
  async (hasLocks) => {
    const device = createDevice({ hasLocks });
    const tabs = [openPage({ device }), openPage({ device })];
    const all = tabs.map((tab) => {
      const mine = records(10);
      tab.add(...mine);
      return mine;
    });
    await pass(5_000);
    const sent = tabs.flatMap((tab) => tab.carried().flat());
    expect(sent.toSorted()).toEqual(idsOf(all.flat()).toSorted());
    await Promise.all(tabs.map((tab) => tab.outbox.flush()));
    for (const tab of tabs) {
      expect(await tab.ledger()).toMatchObject({
        accepted: 20,
        acknowledged: 20,
        queued: 0,
      });
    }
  },
);

test('shares the clock of a destination between tabs', async () => {
  const device = createDevice();
  const one = openPage({ device });
  one.network.answer = () =>
    new Response(null, { status: 429, headers: { 'Retry-After': '30' } });
  one.add(response());
  await settle();
  const other = openPage({ device });
  other.add(response());
  await pass(29_000);
  expect(other.network.requests).toHaveLength(0);
  await other.outbox.flush();
  expect(other.network.requests).toHaveLength(0);
  one.network.answer = () => new Response();
  await pass(1_500);
  expect(await other.ledger()).toMatchObject({ acknowledged: 2 });
});

test('sends at page exit what no request carries yet, and lets it be for 30 s', async () => {
  const device = createDevice();
  const first = openPage({ device });
  first.network.answer = neverAnswer;
  const all = [...records(3), { ...response(), seq: 3 }];
  first.add(...all);
  first.outbox.leave();
  expect(first.carried()).toEqual([idsOf(all)]);
  expect(first.network.requests[0]!.init.keepalive).toBe(true);
  await settle();
  first.outbox.leave();
  expect(first.network.requests).toHaveLength(1);

  const second = openPage({ device });
  second.outbox.begin();
  await pass(29_000);
  expect(second.network.requests).toHaveLength(0);
  await pass(1_500);
  expect(second.carried()).toEqual([idsOf(all)]);
  expect(await second.ledger()).toMatchObject({ accepted: 4, queued: 0 });
});

test.each(['in this task', 'before'])(
  'tries again soon what it has sent as it was hidden, and made %s, if it lives on',
  async (when) => {
    const page = openPage();
    let isDown = true;
    page.network.answer = () =>
      new Response(null, { status: isDown ? 503 : 200 });
    page.add(record());
    if (when === 'before') await settle();
    page.outbox.leave();
    await settle();
    isDown = false;
    await pass(2_000);
    expect(page.network.requests).toHaveLength(2);
    expect(await page.ledger()).toMatchObject({ acknowledged: 1, queued: 0 });
  },
);

test('lets be for 30 s what it has sent as it was hidden, if there was no answer', async () => {
  const page = openPage();
  let isDown = true;
  page.network.answer = () =>
    isDown ? Promise.reject(new TypeError('gone')) : new Response();
  page.add(record());
  page.outbox.leave();
  await settle();
  isDown = false;
  await pass(29_000);
  // The second at once, without `keepalive`: its quota may have been used up.
  expect(page.network.requests).toHaveLength(2);
  await pass(2_000);
  expect(await page.ledger()).toMatchObject({ acknowledged: 1, queued: 0 });
});

test('leaves to other pages what it has sent as it was hidden, once that has failed', async () => {
  const device = createDevice();
  const first = openPage({ device });
  first.network.answer = () =>
    new Response(null, { status: 503, headers: { 'Retry-After': '3' } });
  first.add(record());
  await settle();
  first.outbox.leave();
  await settle();
  first.outbox.stop(false);
  const second = openPage({ device });
  second.outbox.begin();
  await pass(6_000);
  expect(await second.ledger()).toMatchObject({ acknowledged: 1, queued: 0 });
});

test('does not send over and over what another page has delivered of that', async () => {
  const device = createDevice();
  const [first, second] = [openPage({ device }), openPage({ device })];
  first.network.answer = () => new Response(null, { status: 503 });
  first.add(record());
  first.outbox.leave();
  await settle();
  await second.outbox.flush();
  expect(await second.ledger()).toMatchObject({ acknowledged: 1, queued: 0 });
  first.network.answer = () => new Response();
  // Once, perhaps: it may not have heard of that yet.
  first.outbox.leave();
  await settle();
  const sent = first.network.requests.length;
  first.outbox.leave();
  await settle();
  expect(first.network.requests).toHaveLength(sent);
});

test('takes no more into a request at page exit than its destination does', () => {
  const page = openPage({
    adapters: [{ ...jsonAdapter, limits: { records: 2 } }],
  });
  page.network.answer = neverAnswer;
  const all = records(5);
  page.add(...all);
  page.outbox.leave();
  expect(page.carried().map(({ length }) => length)).toEqual([2, 2, 1]);
  expect(page.carried().flat()).toEqual(idsOf(all));
});

test('sends the rest at page exit, though one request cannot be written', () => {
  const all = records(3);
  const page = openPage({
    adapters: [
      {
        ...jsonAdapter,
        limits: { records: 1 },
        encode: (some, header) => {
          if (some[0]!.id === all[0]!.id) throw new Error('no');
          return jsonAdapter.encode(some, header);
        },
      },
    ],
  });
  page.network.answer = neverAnswer;
  page.add(...all);
  expect(() => page.outbox.leave()).not.toThrow();
  expect(page.carried().flat()).toEqual(idsOf(all.slice(1)));
});

test('leaves on the device what does not fit into 60 KiB at page exit', async () => {
  const device = createDevice();
  const first = openPage({ device });
  first.network.answer = neverAnswer;
  first.add(...records(150, { data: { text: 'x'.repeat(800) } }));
  first.outbox.leave();
  const bytes = first.network.requests.reduce(
    (sum, { init }) => sum + (init.body as string).length,
    0,
  );
  expect(bytes).toBeLessThanOrEqual(60 * 1024);
  const early = first.carried().flat().length;
  expect(early).toBeGreaterThan(30);
  // Every write of a record takes a task.
  await settle(1_000);

  const second = openPage({ device });
  second.outbox.begin();
  await pass(40_000);
  expect(new Set(second.carried().flat()).size).toBe(150);
  expect(await second.ledger()).toMatchObject({ acknowledged: 150 });
});

test('counts what was one too many', async () => {
  const page = openPage();
  for (let n = 0; n < 507; n += 1) page.outbox.admits('a.a');
  expect(page.outbox.admits('b.b')).toBe(true);
  page.add(response());
  await settle();
  expect(await page.ledger()).toMatchObject({ dropped: { rate_limited: 7 } });
  expect(page.told).toContainEqual([
    'lost',
    {
      destination: 'json',
      type: 'touchpoint',
      reason: 'rate_limited',
      count: 7,
    },
  ]);
});

test('takes 50 a second of what was too much', async () => {
  const { outbox } = openPage();
  const take = (): number =>
    Array.from({ length: 1_000 }, () => outbox.admits('a.a')).filter(Boolean)
      .length;
  expect(take()).toBe(500);
  await pass(1_000);
  expect(take()).toBe(50);
  vi.setSystemTime(0);
  expect(take()).toBe(0);
});

test('counts them on the next page, if this one goes', async () => {
  const device = createDevice();
  const first = openPage({ device });
  for (let n = 0; n < 507; n += 1) first.outbox.admits('a.a');
  first.outbox.leave();
  await settle();
  const second = openPage({ device });
  await pass(31_000);
  second.add(response());
  await settle();
  expect(await second.ledger()).toMatchObject({ dropped: { rate_limited: 7 } });
});

test('serves one destination while another is down', async () => {
  const down = {
    ...jsonAdapter,
    name: 'down',
    encode: (...args: Parameters<typeof jsonAdapter.encode>) =>
      jsonAdapter.encode(...args).map((one) => ({ ...one, url: '/down' })),
  };
  const page = openPage({ adapters: [down, jsonAdapter] });
  page.network.answer = ({ url }) =>
    url === '/down' ? failToFetch() : new Response();
  page.add(response());
  await settle();
  page.add(response());
  await settle();
  expect(await page.ledgers()).toMatchObject({
    down: { accepted: 2, acknowledged: 0, queued: 2 },
    json: { accepted: 2, acknowledged: 2, queued: 0 },
  });
});

test('tries at once when the browser is online again', async () => {
  const page = openPage();
  page.network.answer = failToFetch;
  page.add(response());
  await pass(20_000);
  page.network.answer = () => new Response();
  page.window.dispatchEvent(new Event('online'));
  await settle();
  expect(await page.ledger()).toMatchObject({ acknowledged: 1, queued: 0 });
});

test('loses nothing when the sender cannot be fetched', async () => {
  let isThere = false;
  const page = openPage({
    loadSender: () =>
      isThere
        ? Promise.resolve({ createSender })
        : Promise.reject(new Error('offline')),
  });
  page.add(response());
  await pass(1_000);
  isThere = true;
  await pass(5_000);
  expect(await page.ledger()).toMatchObject({ acknowledged: 1 });
});

test('keeps the others when an adapter throws at one', async () => {
  const picky = {
    ...jsonAdapter,
    encode: (...[all, batch]: Parameters<typeof jsonAdapter.encode>) => {
      if (all.some(({ name }) => name === 'bad')) throw new Error('bad');
      return jsonAdapter.encode(all, batch);
    },
  };
  const page = openPage({ adapters: [picky] });
  page.add(...records(4), record({ name: 'bad' }), ...records(4));
  await pass(5_000);
  await pass(5_000);
  expect(await page.ledger()).toMatchObject({
    acknowledged: 9,
    dropped: { encode: 1 },
  });
  // The ninth is the record of the loss.
  expect(page.made).toMatchObject([
    { type: 'loss', data: { reason: 'encode', count: 1, type: 'touchpoint' } },
  ]);
});

test('drops what others have put there and nobody can read, and what is too old', async () => {
  const device = createDevice();
  const first = openPage({ device });
  first.network.answer = busy;
  first.add(record({ at: '2026-11-20T09:00:00.000Z' }), record());
  await settle();
  first.outbox.stop(false);
  const opening = device.indexedDB.open('tactful', 1);
  await settle();
  const table = opening.result
    .transaction('state', 'readwrite')
    .objectStore('state');
  table.put({ record: '{' }, 'record:0 garbage');
  table.put(5, 'record:1 garbage');
  await settle();
  const second = openPage({ device });
  second.outbox.begin();
  await pass(5_000);
  // With one record for each kind of loss.
  expect(await second.ledger()).toMatchObject({
    acknowledged: 3,
    dropped: { corrupt: 2, expired: 1 },
  });
  expect(second.made).toHaveLength(2);
});

test('evicts the oldest touchpoints beyond a thousand, and no answer', async () => {
  const page = openPage();
  page.network.answer = busy;
  const answer = response();
  page.add(answer);
  page.add(...records(1_200));
  await settle(8_000);
  await pass(5_000);
  await settle(4_000);
  const { accepted, queued, dropped } = await page.ledger();
  expect(dropped).toEqual({ overflow: 201 });
  expect(queued).toBe(1_000);
  expect(accepted).toBe(1_201);
  page.network.answer = () => new Response();
  await pass(120_000);
  expect(page.carried().flat()).toContain(answer.id);
});

test('forgets what is under way when the leave is withdrawn', async () => {
  const page = openPage();
  page.network.answer = neverAnswer;
  page.add(response());
  await settle();
  const { signal } = page.network.requests[0]!.init;
  page.outbox.stop(true);
  expect(signal!.aborted).toBe(true);
  await pass(60_000);
  expect(page.network.requests).toHaveLength(1);
  expect(vi.getTimerCount()).toBe(0);
});
