import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createFakeWindow, hide } from './createFakeWindow.ts';
import {
  createTestClient,
  settle,
  startTestClient,
  type TestClient,
} from './createTestClient.ts';
import { config, prompt } from './fixtures.ts';
import type { Tactful } from '../src/Tactful.ts';

const START_MS = Date.UTC(2026, 11, 1);

beforeEach(() => {
  vi.useFakeTimers({ now: START_MS });
  vi.spyOn(console, 'info').mockImplementation(() => {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** A client that has no leave yet; its config is a file. */
function createWithoutLeave(
  consent: 'required' | 'denied' | undefined = 'required',
): TestClient {
  const test = createTestClient({ consent, config: '/tactful.json' });
  test.network.answer = ({ init }) =>
    init.method ? new Response() : Response.json(config());
  return test;
}

test.each(['required', 'denied', undefined] as const)(
  'fetches, keeps and sends nothing while consent is %s',
  async (consent) => {
    const { client, network, device, ui, window } = createWithoutLeave(consent);
    client.identify('user-1');
    client.track('checkout.completed');
    hide(window);
    window.dispatchEvent(new Event('pagehide'));
    await client.flush();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(network.requests).toEqual([]);
    expect(device.uses).toBe(0);
    expect(ui.prompts).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  },
);

test('sends what happened before the leave was given, at its original time', async () => {
  const { client, sent, ui } = createWithoutLeave();
  client.identify('user-1');
  client.track('page.viewed');
  await vi.advanceTimersByTimeAsync(5_000);
  client.track('checkout.completed');
  await vi.advanceTimersByTimeAsync(5_000);
  client.consent.grant();
  await settle();
  await client.flush();
  expect(
    sent()
      .slice(0, 2)
      .map(({ name, user, at }) => [name, user, Date.parse(at) - START_MS]),
  ).toEqual([
    ['page.viewed', 'user-1', 0],
    ['checkout.completed', 'user-1', 5_000],
  ]);
  expect(ui.visible().request.touchpoint).toBe('checkout.completed');
});

test('keeps the newest thousand calls until then', async () => {
  const { client, sent } = createWithoutLeave();
  for (let index = 0; index < 1_050; index += 1) {
    client.track(`page.viewed${index % 3}`, { index });
  }
  client.consent.grant();
  await settle();
  await client.flush();
  expect(sent().map(({ data }) => data['index'])).toEqual(
    Array.from({ length: 1_000 }, (_, index) => index + 50),
  );
});

test('sends nothing that happened while consent was denied', async () => {
  const { client, sent } = createWithoutLeave('denied');
  client.track('page.viewed');
  client.consent.grant();
  await settle();
  client.track('basket.filled');
  await client.flush();
  expect(sent().map(({ name }) => name)).toEqual(['basket.filled']);
});

test('tells the state of consent', async () => {
  const { consent } = createWithoutLeave().client;
  const { consent: other } = createTestClient({ consent: undefined }).client;
  expect([consent.state, other.state]).toEqual(['required', 'required']);
  consent.grant();
  expect(consent.state).toBe('granted');
  await consent.revoke();
  expect(consent.state).toBe('denied');
});

test('begins once, however often the leave is given', async () => {
  const { client, network } = createWithoutLeave();
  client.consent.grant();
  client.consent.grant();
  await settle();
  client.consent.grant();
  await settle();
  expect(network.requests).toHaveLength(1);
});

test('ends everything and forgets everything when the leave is withdrawn', async () => {
  const { client, ui, device, network } = await startTestClient();
  client.identify('user-1');
  client.track('checkout.completed');
  await settle();
  const { isOpen } = ui.visible();
  expect([isOpen, device.kept.size]).toEqual([true, 1]);

  await client.consent.revoke();
  expect(ui.prompts.map((shown) => shown.isOpen)).toEqual([false]);
  expect(device.kept.size).toBe(0);
  client.track('checkout.completed');
  await client.flush();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(network.requests).toEqual([]);
  expect(device.kept.size).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
});

test('begins with another visitor when the leave is given again', async () => {
  const { client, sent, ui } = await startTestClient();
  client.identify('user-1');
  client.track('page.viewed');
  await client.flush();
  await client.consent.revoke();
  client.consent.grant();
  await settle();
  client.track('checkout.completed');
  await settle();
  ui.visible().answer(9);
  await client.flush();
  const [before, after] = sent();
  expect(after!.name).toBe('checkout.completed');
  expect(after!.user).toBeUndefined();
  expect(after!.visitor).toBeDefined();
  expect(after!.visitor).not.toBe(before!.visitor);
  expect(after!.session).not.toBe(before!.session);
});

test('waits for the config anew when the leave is given again', async () => {
  const arrivals: (() => void)[] = [];
  const { client, sent } = createTestClient(
    { config: '/tactful.json' },
    {
      answer: ({ init }) =>
        init.method
          ? new Response()
          : new Promise((resolve) => {
              arrivals.push(() => resolve(Response.json(config())));
            }),
    },
  );
  await client.consent.revoke();
  arrivals.shift()!();
  await settle();
  client.consent.grant();
  client.track('page.viewed');
  await client.flush();
  expect(sent()).toEqual([]);
  arrivals.shift()!();
  await settle();
  await client.flush();
  expect(sent()).toMatchObject([{ config: 'c0ffee' }]);
});

test('keeps nothing when the leave is withdrawn before the page has loaded', async () => {
  const window = createFakeWindow({ readyState: 'loading' });
  const { client, device } = createTestClient({}, { window });
  await client.consent.revoke();
  window.dispatchEvent(new Event('load'));
  await settle();
  expect(device.kept.size).toBe(0);
});

test('keeps nothing when the leave is withdrawn while a prompt is on its way', async () => {
  let arrive = (): void => {};
  const { client, device, ui } = await startTestClient({
    loadUi: () =>
      new Promise((resolve) => {
        arrive = () => resolve(ui);
      }),
  });
  client.track('checkout.completed');
  await settle();
  await client.consent.revoke();
  arrive();
  await settle();
  expect(ui.prompts).toEqual([]);
  expect(device.kept.size).toBe(0);
});

test('knows no traits from before the leave was withdrawn', async () => {
  const where = { 'traits.plan': 'pro' };
  const { client, ui } = await startTestClient({
    config: config({
      prompts: [prompt({ trigger: { on: 'checkout.completed', where } })],
    }),
  });
  client.identify('user-1', { plan: 'pro' });
  await client.consent.revoke();
  client.consent.grant();
  await settle();
  client.track('checkout.completed');
  await settle();
  expect(ui.prompts).toEqual([]);
});

test('sends touchpoints again after the leave was withdrawn and given', async () => {
  const { client, sent } = await startTestClient();
  client.track('page.viewed');
  await client.consent.revoke();
  client.consent.grant();
  await settle();
  client.track('basket.filled');
  await vi.advanceTimersByTimeAsync(5_000);
  expect(sent().map(({ name }) => name)).toEqual(['basket.filled']);
});

test('fetches no config before the leave, though the host asks for another', async () => {
  const { client, network } = createWithoutLeave();
  void client.configure('/other.json');
  await settle();
  expect(network.requests).toEqual([]);
});

const waiting: [how: string, end: (client: Tactful) => unknown][] = [
  ['the leave is withdrawn', (client) => client.consent.revoke()],
  ['the client ends', (client) => client.dispose()],
];

test.each(waiting)(
  'answers a show() that still waits when %s',
  async (_, end) => {
    const { client } = createTestClient();
    const onOutcome = vi.fn();
    void client.show('after-checkout').then(onOutcome);
    end(client);
    await settle();
    expect(onOutcome).toHaveBeenCalledOnce();
  },
);
