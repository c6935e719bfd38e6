import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type FakeNetwork, neverAnswer } from './createFakeNetwork.ts';
import { hide } from './createFakeWindow.ts';
import {
  createTestClient,
  settle,
  startTestClient,
  type TestClient,
} from './createTestClient.ts';
import { config, prompt } from './fixtures.ts';
import type { TactfulRecord } from '../src/types.gen.ts';

const START_MS = Date.UTC(2026, 11, 1);

beforeEach(() => {
  vi.useFakeTimers({ now: START_MS });
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** A client whose config arrives when `arrive` is called. */
function createWaiting(): TestClient & { arrive(): Promise<void> } {
  let arrive = (): void => {};
  const answer: FakeNetwork['answer'] = ({ init }) =>
    init.method
      ? new Response()
      : new Promise((resolve) => {
          arrive = () => resolve(Response.json(config()));
        });
  return {
    ...createTestClient({ config: '/tactful.json' }, { answer }),
    arrive: async () => {
      await settle();
      arrive();
      await settle();
    },
  };
}

test('carries out in order what was called before the config arrived', async () => {
  const { client, arrive, sent, ui } = createWaiting();
  client.track('page.viewed');
  await vi.advanceTimersByTimeAsync(1_000);
  client.identify('user-1', { plan: 'pro' });
  client.track('basket.filled', { items: 2 });
  client.set({ variables: { brand: 'Glasur' } });
  await vi.advanceTimersByTimeAsync(1_000);
  client.identify('user-2');
  client.track('basket.emptied');
  const outcome = client.show('after-checkout');
  expect(sent()).toEqual([]);

  await arrive();
  const { prompt: shown, touchpoint } = ui.visible().request;
  expect({ id: shown.id, touchpoint }).toEqual({ id: 'after-checkout' });
  client.dismiss();
  expect(await outcome).toEqual({ outcome: 'dismissed', reason: 'host' });

  await client.flush();
  const touchpoints = sent().filter(({ type }) => type === 'touchpoint');
  expect(
    touchpoints.map(({ name, user, at, data, config: hash }) => ({
      name,
      user,
      atMs: Date.parse(at) - START_MS,
      data,
      hash,
    })),
  ).toEqual([
    { name: 'page.viewed', atMs: 0, data: {}, hash: 'c0ffee' },
    {
      name: 'basket.filled',
      user: 'user-1',
      atMs: 1_000,
      data: { items: 2 },
      hash: 'c0ffee',
    },
    {
      name: 'basket.emptied',
      user: 'user-2',
      atMs: 2_000,
      data: {},
      hash: 'c0ffee',
    },
  ]);
  expect(sent().map(({ seq }) => seq)).toEqual(sent().map((_, index) => index));
});

test('makes ids that sort by when it happened', async () => {
  const { client, arrive, sent } = createWaiting();
  client.track('page.viewed');
  await vi.advanceTimersByTimeAsync(60_000);
  await arrive();
  await client.flush();
  const [{ id, at }] = sent() as [TactfulRecord];
  const idMs = parseInt(id.replaceAll('-', '').slice(0, 12), 16);
  expect([idMs, Date.parse(at)]).toEqual([START_MS, START_MS]);
});

test('asks at a touchpoint from before the config', async () => {
  const { client, arrive, ui } = createWaiting();
  client.track('checkout.completed');
  await arrive();
  expect(ui.visible().request.touchpoint).toBe('checkout.completed');
});

test('loses none of a thousand early calls', async () => {
  const { client, arrive, sent } = createWaiting();
  for (let index = 0; index < 1_000; index += 1) {
    client.track(`page.viewed${index % 3}`, { index });
  }
  await arrive();
  await client.flush();
  expect(sent().map(({ data }) => data['index'])).toEqual(
    Array.from({ length: 1_000 }, (_, index) => index),
  );
});

test('sends the records of a page that is hidden before the config arrived', async () => {
  const { client, window, network, sent, arrive } = createWaiting();
  client.identify('user-1');
  client.track('page.viewed');
  await settle();
  hide(window);
  expect(sent()).toMatchObject([
    { name: 'page.viewed', user: 'user-1', config: 'none' },
  ]);
  expect(network.requests.at(-1)!.init.keepalive).toBe(true);
  await arrive();
  await client.flush();
  expect(sent()).toHaveLength(1);
});

test('sends at pagehide, too', async () => {
  const { client, window, sent } = createTestClient(
    { config: '/tactful.json' },
    { answer: neverAnswer },
  );
  client.track('page.viewed');
  window.dispatchEvent(new Event('pagehide'));
  expect(sent()).toHaveLength(1);
});

test('decides later on what was recorded early', async () => {
  const { client, window, ui, arrive } = createWaiting();
  client.track('checkout.completed');
  window.dispatchEvent(new Event('pagehide'));
  await arrive();
  expect(ui.visible().request.touchpoint).toBe('checkout.completed');
});

test('copies what it is given', async () => {
  const { client, sent, arrive } = createWaiting();
  const properties = { items: [1] };
  client.track('basket.filled', properties);
  properties.items.push(2);
  await arrive();
  await client.flush();
  expect(sent()[0]!.data).toEqual({ items: [1] });
});

test('keeps a touchpoint whose properties are cyclic, and warns once', async () => {
  const { client, sent, errors } = await startTestClient();
  const cyclic: Record<string, unknown> = {};
  cyclic['self'] = cyclic;
  client.track('page.viewed', cyclic);
  client.track('page.viewed', cyclic);
  await client.flush();
  expect(sent().map(({ name, data }) => ({ name, data }))).toEqual([
    { name: 'page.viewed', data: {} },
    { name: 'page.viewed', data: {} },
  ]);
  expect(console.warn).toHaveBeenCalledExactlyOnceWith(
    expect.stringContaining('no JSON'),
  );
  expect(errors).toHaveLength(2);
});

test('shows conditions what the host has said', async () => {
  const where = {
    'traits.plan': 'pro',
    'traits.role': 'admin',
    'variables.brand': 'Glasur',
    'host.flag': true,
    'host.cart': 3,
    'event.total': 120,
    'page.path': '/shop',
  };
  const { client, ui } = await startTestClient({
    config: config({
      prompts: [prompt({ trigger: { on: 'checkout.completed', where } })],
      variables: { brand: 'Acme' },
    }),
    facts: () => ({ flag: false, cart: 3 }),
  });
  client.identify('user-1', { plan: 'pro' });
  client.identify('user-1', { role: 'admin' });
  client.set({ variables: { brand: 'Glasur' }, facts: { flag: true } });
  client.track('checkout.completed', { total: 120 });
  await settle();
  expect(ui.prompts).toHaveLength(1);
});

test.each<[what: string, forget: (test: TestClient) => unknown]>([
  ['another user is identified', ({ client }) => client.identify('user-2')],
  ['the user is forgotten', ({ client }) => client.reset()],
])('knows no traits of a user once %s', async (_, forget) => {
  const where = { 'traits.plan': 'pro' };
  const test = await startTestClient({
    config: config({
      prompts: [prompt({ trigger: { on: 'checkout.completed', where } })],
    }),
  });
  test.client.identify('user-1', { plan: 'pro' });
  forget(test);
  test.client.track('checkout.completed');
  await settle();
  expect(test.ui.prompts).toEqual([]);
});

test('begins another session, without a user, after a reset', async () => {
  const { client, sent } = await startTestClient();
  client.identify('user-1');
  client.track('page.viewed');
  client.reset();
  client.track('page.viewed');
  await client.flush();
  const [before, after] = sent();
  expect(before!.user).toBe('user-1');
  expect(after!.user).toBeUndefined();
  expect(after!.session).not.toBe(before!.session);
  expect(after!.visitor).toBe(before!.visitor);
});

test('forgets a user who has logged out before the config arrived', async () => {
  const { client, sent, arrive } = createWaiting();
  client.identify('user-1');
  client.reset();
  client.track('page.viewed');
  await arrive();
  await client.flush();
  expect(sent()[0]!.user).toBeUndefined();
});
