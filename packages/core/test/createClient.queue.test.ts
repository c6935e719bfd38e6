import { signalNames } from '../src/engine/signalNames.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Config, Prompt, Trigger } from '../src/types.gen.ts';
import { createFakeDevice } from './createFakeDevice.ts';
import { createHeadlessUi } from './createHeadlessUi.ts';
import {
  settle,
  startTestClient,
  type TestClient,
} from './createTestClient.ts';
import { config, prompt } from './fixtures.ts';

// What waits for the end of its delay.

const START_MS = Date.UTC(2026, 11, 1);

beforeEach(() => void vi.useFakeTimers({ now: START_MS }));
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** One prompt that `checkout.completed` arms for 5 s. */
function delayed(
  trigger: Partial<Trigger> = {},
  fields: Partial<Prompt> = {},
): Config {
  const on = 'checkout.completed';
  return config({
    prompts: [prompt({ trigger: { on, delay: '5s', ...trigger }, ...fields })],
  });
}

const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);
const rules = ({ inspector }: TestClient): string[] =>
  inspector.read().waiting.map(({ rule }) => rule);

test('shows a prompt when its delay has passed, and not before', async () => {
  const { client, ui } = await startTestClient({ config: delayed() });
  client.track('checkout.completed');
  await pass(4_999);
  expect(ui.prompts).toEqual([]);
  await pass(1);
  await settle();
  expect(ui.visible().request.touchpoint).toBe('checkout.completed');
});

test('runs no timer while nothing is armed', async () => {
  const test = await startTestClient({ config: delayed(), adapters: [] });
  const { client } = test;
  client.track('page.viewed');
  await settle();
  expect(vi.getTimerCount(), 'nothing is asked for').toBe(0);
  client.track('checkout.completed');
  await settle();
  expect(vi.getTimerCount(), 'one is armed').toBe(1);
  await pass(5_000);
  await settle();
  expect(test.ui.visible()).toBeDefined();
  client.dismiss();
  await settle();
  expect(vi.getTimerCount(), 'it was shown').toBe(0);
});

test('explains, once its delay has passed, what else it waits for', async () => {
  const { client, inspector } = await startTestClient({ config: delayed() });
  client.track('checkout.completed');
  await pass(1_000);
  expect(inspector.explain()[0]!.rule).toBe('trigger.delay');
  client.hold('product tour');
  await pass(5_000);
  expect(inspector.explain()[0]!.rule).toBe('host.hold');
});

test('says that the UI could not be loaded', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const loadUi = (): Promise<never> => Promise.reject(new Error('gone'));
  const { client, inspector } = await startTestClient({ loadUi });
  client.track('checkout.completed');
  await settle();
  expect(inspector.explain()[0]!.last).toMatchObject({
    verdict: 'skip',
    rule: 'ui.loaded',
  });
});

test('tries again to load signals that could not be, and counts none as on', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const loadSignals = vi.fn(() => Promise.reject(new Error('gone')));
  const listening = config({
    prompts: [prompt({ trigger: { on: 'page.scrolled' } })],
  });
  const { client, inspector } = await startTestClient(
    { config: listening },
    { platform: { signalNames, loadSignals } },
  );
  await settle();
  expect(inspector.explain()[0]).toMatchObject({
    rule: 'trigger.signal',
    rules: expect.arrayContaining([
      {
        rule: 'trigger.signal',
        passed: false,
        wanted: 'page.scrolled',
        // It needs no file.
        saw: ['session.started'],
      },
    ]),
  });
  await client.configure({ ...listening, hash: 'another' });
  expect(loadSignals).toHaveBeenCalledTimes(2);
});

test('fetches the UI when a prompt is armed, not when it is due', async () => {
  const ui = createHeadlessUi();
  const loadUi = vi.fn(async () => ui);
  const { client } = await startTestClient({ config: delayed(), loadUi });
  client.track('checkout.started');
  await settle();
  expect(loadUi).not.toHaveBeenCalled();
  client.track('checkout.completed');
  await settle();
  expect(loadUi).toHaveBeenCalledOnce();
  await pass(5_000);
  expect(ui.prompts).toHaveLength(1);
  expect(loadUi).toHaveBeenCalledOnce();
});

test('lets the delay end with the first touchpoint of several', async () => {
  const { client, ui } = await startTestClient({ config: delayed() });
  client.track('checkout.completed');
  await pass(3_000);
  client.track('checkout.completed');
  await pass(2_000);
  await settle();
  expect(ui.prompts).toHaveLength(1);
});

test.each([
  ['pro', 1],
  ['free', 0],
])('decides again at the end: now the plan is %s', async (plan, shown) => {
  const audience = { 'host.plan': { $ne: 'free' } };
  const { client, ui } = await startTestClient({
    config: delayed({}, { audience }),
  });
  client.track('checkout.completed');
  client.set({ facts: { plan } });
  await pass(5_002);
  expect(ui.prompts).toHaveLength(shown);
});

test('is called off by the touchpoint that the trigger names', async () => {
  const trigger = { cancelOn: ['checkout.failed', 'order.cancelled'] };
  const test = await startTestClient({ config: delayed(trigger) });
  test.client.track('checkout.completed');
  await pass(4_000);
  expect(rules(test)).toEqual(['trigger.delay']);
  test.client.track('order.cancelled');
  await pass(4_000);
  expect(rules(test)).toEqual([]);
  expect(test.ui.prompts).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
});

test('survives a navigation when it was tracked', async () => {
  const { client, window, ui } = await startTestClient({ config: delayed() });
  client.track('checkout.completed');
  await pass(2_000);
  window.history.pushState(null, '', '/thanks');
  await pass(3_002);
  expect(ui.prompts).toHaveLength(1);
});

test('ends with the page when a signal of the page has armed it', async () => {
  const { client, inspector, window, ui } = await startTestClient({
    config: delayed({ on: 'page.scrolled' }),
    signals: [{ touchpoint: 'page.scrolled', start: () => () => {} }],
  });
  client.track('page.scrolled');
  await pass(2_000);
  expect(inspector.read().waiting).toHaveLength(1);
  window.history.pushState(null, '', '/thanks');
  expect(inspector.read().waiting).toEqual([]);
  await pass(10_000);
  expect(ui.prompts).toEqual([]);
});

test('ends with the page when the next one is not meant', async () => {
  const audience = { 'page.path': { $like: ['/shop', '/shop/**'] } };
  const { client, inspector, window, ui } = await startTestClient({
    config: delayed({}, { audience }),
  });
  client.track('checkout.completed');
  await pass(1_000);
  window.history.pushState(null, '', '/shop/thanks');
  expect(inspector.read().waiting).toHaveLength(1);
  window.history.pushState(null, '', '/help');
  expect(inspector.read().waiting).toEqual([]);
  await pass(10_000);
  expect(ui.prompts).toEqual([]);
});

test.each([
  ['while its delay lasts', 2_000, 1],
  ['soon after its delay', 30_000, 1],
  ['long after its delay', 66_000, 0],
])('is taken over by a page that comes %s', async (_, awayMs, shown) => {
  const device = createFakeDevice();
  const before = await startTestClient({ config: delayed() }, { device });
  before.client.track('checkout.completed');
  await pass(1_000);
  before.window.dispatchEvent(new Event('pagehide'));
  before.client.dispose();
  await pass(awayMs);

  const { ui } = await startTestClient({ config: delayed() }, { device });
  await pass(5_002);
  expect(before.ui.prompts).toEqual([]);
  expect(ui.prompts).toHaveLength(shown);
});

test('is shown once, though the next page has armed it as well', async () => {
  const device = createFakeDevice();
  const before = await startTestClient({ config: delayed() }, { device });
  before.client.track('checkout.completed');
  await settle();
  before.window.dispatchEvent(new Event('pagehide'));
  before.client.dispose();

  const after = await startTestClient({ config: delayed() }, { device });
  after.client.track('checkout.completed');
  await settle();
  expect(rules(after)).toEqual(['trigger.delay']);
  await pass(5_002);
  after.client.dismiss();
  await pass(10_000);
  expect(after.ui.prompts).toHaveLength(1);
});

test('is shown once, though the next page was asked before it was ready', async () => {
  const device = createFakeDevice();
  const before = await startTestClient({ config: delayed() }, { device });
  before.client.track('checkout.completed');
  await settle();
  before.window.dispatchEvent(new Event('pagehide'));
  before.client.dispose();

  const answer = (): Response => Response.json(delayed());
  const after = await startTestClient(
    { config: '/tactful.json' },
    { device, answer },
  );
  after.client.track('checkout.completed');
  await settle();
  expect(rules(after)).toEqual(['trigger.delay']);
});

test('is not carried over when a signal of the page has armed it', async () => {
  const device = createFakeDevice();
  const options = {
    config: delayed({ on: 'page.scrolled' }),
    signals: [{ touchpoint: 'page.scrolled', start: () => () => {} }],
  } as const;
  const before = await startTestClient(options, { device });
  before.client.track('page.scrolled');
  await settle();
  before.window.dispatchEvent(new Event('pagehide'));
  before.client.dispose();
  const after = await startTestClient(options, { device });
  await pass(10_000);
  expect(after.ui.prompts).toEqual([]);
});

test('waits longer than a timer can, without waking all the time', async () => {
  const { client } = await startTestClient({
    adapters: [],
    config: delayed({ delay: '60d' }),
  });
  client.track('checkout.completed');
  await settle();
  const setTimer = vi.spyOn(globalThis, 'setTimeout');
  await pass(1_000);
  expect(setTimer).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(1);
});

test('waits no longer than its delay, though the clock was set back', async () => {
  const { client, ui } = await startTestClient({ config: delayed() });
  client.track('checkout.completed');
  await settle();
  vi.setSystemTime(START_MS - 3_600_000);
  await pass(60_000);
  expect(ui.prompts).toHaveLength(1);
});

test('gives up what waits when it ends', async () => {
  const test = await startTestClient({ config: delayed() });
  test.client.track('checkout.completed');
  await settle();
  test.client.dispose();
  expect(vi.getTimerCount()).toBe(0);
  await pass(10_000);
  expect(test.ui.prompts).toEqual([]);
});

test('fetches no UI for what was asked just before it ended', async () => {
  const loadUi = vi.fn(async () => createHeadlessUi());
  const { client } = await startTestClient({ config: delayed(), loadUi });
  const decided = vi.fn();
  client.on('decided', decided);
  client.track('checkout.completed');
  client.dispose();
  await pass(10_000);
  expect(loadUi).not.toHaveBeenCalled();
  expect(decided).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
});
