import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSender } from '../../src/send/createSender.ts';
import { failToFetch, neverAnswer } from '../createFakeNetwork.ts';
import { record, response } from '../fixtures.ts';
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

const at = (
  url: string,
  headers?: Record<string, string>,
): typeof jsonAdapter => ({
  ...jsonAdapter,
  encode: (...args) =>
    jsonAdapter.encode(...args).map((one) => ({ ...one, url, headers })),
});
const elsewhere = (headers?: Record<string, string>): typeof jsonAdapter =>
  at('https://far.example/take', headers);

test('sends nothing at page exit before the time that a server has named', async () => {
  const device = createDevice();
  const page = openPage({ device });
  page.network.answer = () =>
    new Response(null, { status: 429, headers: { 'Retry-After': '60' } });
  page.add(response());
  await settle();
  const late = record();
  page.add(late);
  page.outbox.leave();
  await settle();
  expect(page.network.requests).toHaveLength(1);
  page.outbox.stop(false);
  const next = openPage({ device });
  next.outbox.begin();
  await pass(61_000);
  expect(next.carried().flat()).toContain(late.id);
  expect(await next.ledger()).toMatchObject({ accepted: 2, queued: 0 });
});

test('says nothing when the page may go and the sender cannot be fetched', async () => {
  let isThere = false;
  const page = openPage({
    loadSender: () =>
      isThere
        ? Promise.resolve({ createSender })
        : Promise.reject(new Error('offline')),
  });
  page.network.answer = failToFetch;
  page.add(record());
  page.outbox.leave();
  await settle();
  expect(await page.outbox.flush()).toEqual({});
  isThere = true;
  page.network.answer = () => new Response();
  await pass(40_000);
  expect(await page.ledger()).toMatchObject({ acknowledged: 1, queued: 0 });
});

test('takes no page for people for an acknowledgement', async () => {
  const page = openPage();
  const portal = '\n<!doctype html><title>Log in</title>';
  page.network.answer = () => new Response(portal);
  page.add(response());
  await settle();
  expect(await page.ledger()).toMatchObject({ acknowledged: 0, queued: 1 });
  page.network.answer = () => new Response();
  await pass(2_000);
  expect(await page.ledger()).toMatchObject({ acknowledged: 1, queued: 0 });
});

test('takes 2xx for an acknowledgement where the adapter chokes on the answer', async () => {
  const page = openPage();
  page.network.answer = () => new Response('thanks');
  page.add(response(), record());
  await pass(5_000);
  expect(await page.ledger()).toMatchObject({ acknowledged: 2, dropped: {} });
});

test('tries without keepalive what was not answered: the host may have used up its quota', async () => {
  const page = openPage();
  page.network.answer = ({ init }) =>
    init.keepalive ? failToFetch() : new Response();
  page.add(response());
  await pass(2_000);
  expect(
    page.network.requests.map(({ init }) => Boolean(init.keepalive)),
  ).toEqual([true, false]);
  expect(await page.ledger()).toMatchObject({ acknowledged: 1, queued: 0 });
});

test.each([
  ['blocked', undefined],
  ['cors_or_network', { Authorization: 'Bearer a' }],
])(
  'names what keeps another origin from answering: %s',
  async (reason, headers) => {
    const page = openPage({ adapters: [elsewhere(headers)] });
    page.network.answer = ({ init }) =>
      init.method === 'HEAD' ? new Response() : failToFetch();
    page.add(response());
    await pass(10_000);
    expect(page.told).toContainEqual([
      'blocked',
      { destination: 'json', reason },
    ]);
    expect(page.told.filter(([name]) => name === 'blocked')).toHaveLength(1);
  },
);

test('names nothing while the own server does not answer either', async () => {
  const page = openPage({ adapters: [elsewhere()] });
  page.network.answer = failToFetch;
  page.add(response());
  await pass(30_000);
  expect(page.told).toEqual([]);
});

test('gives the lock and the device back when the page goes, as it may come back', async () => {
  const device = createDevice();
  const first = openPage({ device });
  first.network.answer = neverAnswer;
  const one = response();
  first.add(one);
  await settle();
  expect(first.carried()).toHaveLength(1);
  first.window.dispatchEvent(new Event('pagehide'));

  const second = openPage({ device });
  second.outbox.begin();
  await pass(5_000);
  expect(second.carried()).toEqual([[one.id]]);
  expect(second.told).not.toContainEqual(['degraded', {}]);

  const third = record();
  first.network.answer = () => new Response();
  first.window.dispatchEvent(
    Object.assign(new Event('pageshow'), { persisted: true }),
  );
  first.add(third);
  await pass(15_000);
  expect(first.carried().flat()).toContain(third.id);
  expect(await first.ledger()).toMatchObject({ accepted: 2, queued: 0 });
});

test('stops at a policy that forbids the request, and names it, whichever comes first', async () => {
  const page = openPage({ adapters: [elsewhere()] });
  page.network.answer = failToFetch;
  page.add(response());
  await settle();
  page.window.document.dispatchEvent(
    Object.assign(new Event('securitypolicyviolation'), {
      effectiveDirective: 'connect-src',
      blockedURI: 'https://far.example/take',
    }),
  );
  await pass(60_000);
  expect(page.network.requests).toHaveLength(1);
  expect(page.told).toEqual([
    ['blocked', { destination: 'json', reason: 'blocked_csp' }],
  ]);
});

test.each([
  ['http://far.example/take', ['mixed_content']],
  ['http://127.0.0.1/take', []],
  ['https://far.example/take', []],
])(
  'names an endpoint of http: on a page of https:, and asks nothing of it: %s',
  async (url, reasons) => {
    const page = openPage({ adapters: [at(url)] });
    Object.assign(page.window.location, { protocol: 'https:' });
    page.add(response());
    await pass(60_000);
    const blocked = page.told.filter(([name]) => name === 'blocked');
    expect(blocked).toEqual(
      reasons.map((reason) => ['blocked', { destination: 'json', reason }]),
    );
    const isFree = reasons.length === 0;
    expect(page.network.requests).toHaveLength(Number(isFree));
    expect(await page.ledger()).toMatchObject({ queued: Number(!isFree) });
  },
);

test('tells with which status a record was refused', async () => {
  const page = openPage();
  page.network.answer = () => new Response(null, { status: 422 });
  page.add(response());
  await settle();
  expect(page.told).toContainEqual([
    'lost',
    {
      destination: 'json',
      type: 'response',
      reason: 'rejected',
      count: 1,
      status: 422,
    },
  ]);
});

test('keeps in memory what does not fit on the device, beside the rest', async () => {
  const page = openPage();
  page.network.answer = () => new Response(null, { status: 503 });
  page.add(record(), record());
  await settle();
  const put = vi
    .spyOn(IDBObjectStore.prototype, 'put')
    .mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
  const large = page.add(response());
  await settle();
  put.mockRestore();
  page.network.answer = () => new Response();
  page.add(record());
  await pass(10_000);
  await expect(large[0]).resolves.toBe('delivered');
  expect(await page.ledger()).toEqual({
    accepted: 4,
    acknowledged: 4,
    queued: 0,
    dropped: {},
  });
});

test('leaves no listener behind once it has sent', async () => {
  const counts = { add: 0, remove: 0 };
  const { prototype } = AbortSignal;
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  vi.spyOn(prototype, 'addEventListener').mockImplementation(function (
    this: AbortSignal,
    ...args: unknown[]
  ) {
    counts.add += 1;
    addEventListener.apply(this, args as never);
  });
  vi.spyOn(prototype, 'removeEventListener').mockImplementation(function (
    this: AbortSignal,
    ...args: unknown[]
  ) {
    counts.remove += 1;
    removeEventListener.apply(this, args as never);
  });
  const page = openPage();
  const left: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    page.add(response());
    await settle();
    await page.outbox.flush();
    await settle();
    left.push(counts.add - counts.remove);
  }
  vi.restoreAllMocks();
  expect(await page.ledger()).toMatchObject({ acknowledged: 3 });
  // The first one waits for the network, as long as the page lives.
  expect(left).toEqual([left[0], left[0], left[0]]);
});
