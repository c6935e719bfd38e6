import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DismissedBy } from '../src/Tactful.ts';
import type { Config, Prompt, Trigger } from '../src/types.gen.ts';
import { createFakeDevice } from './createFakeDevice.ts';
import { createHeadlessUi } from './createHeadlessUi.ts';
import {
  settle,
  startTestClient,
  type TestClient,
} from './createTestClient.ts';
import { config, prompt } from './fixtures.ts';
import { reload } from './reload.ts';

// How often a visitor is asked, over pages and sessions.

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 11, 1) }));
afterEach(() => void vi.useRealTimers());

const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);
const rule = ({ inspector }: TestClient): unknown =>
  inspector.explain('after-checkout')[0]!.last?.rule;

function configOf(...prompts: Partial<Prompt>[]): Config {
  return config({ prompts: prompts.map((fields) => prompt(fields)) });
}

/** Whether each of these touchpoints is asked about, on pages of their own. */
async function askOnPages(
  trigger: Partial<Trigger>,
  pausesMs: readonly number[],
): Promise<boolean[]> {
  const device = createFakeDevice();
  const fields = configOf({
    trigger: { on: 'checkout.completed', ...trigger },
  });
  const asked: boolean[] = [];
  let page: TestClient | undefined;
  for (const pauseMs of pausesMs) {
    await pass(pauseMs);
    page = await reload(page, { config: fields, device });
    page.client.track('checkout.completed');
    await settle();
    asked.push(page.ui.prompts.length > 0);
    page.client.dismiss();
    await settle();
  }
  return asked;
}

const soon = [0, MINUTE_MS, MINUTE_MS, MINUTE_MS];
const no = false;

test.each<
  [trigger: Partial<Trigger>, pausesMs: readonly number[], asked: boolean[]]
>([
  [{ times: 1 }, soon, [true, no, no, no]],
  [{ times: 3 }, soon, [no, no, true, no]],
  [{ times: { $gte: 3 } }, soon, [no, no, true, true]],
  [{ times: { $gte: 2, $lte: 3 } }, soon, [no, true, true, no]],
  [{ times: 2, per: 'page' }, soon, [no, no, no, no]],
  [
    { times: 2, per: 'session' },
    [0, MINUTE_MS, 31 * MINUTE_MS, MINUTE_MS],
    [no, true, no, true],
  ],
  [
    { times: 2, within: '1d' },
    [0, 2 * DAY_MS, MINUTE_MS, 2 * DAY_MS],
    [no, no, true, no],
  ],
])('counts %o over pages', async (trigger, pausesMs, asked) => {
  expect(await askOnPages(trigger, pausesMs)).toEqual(asked);
});

test('counts per page, and a new path is a new page', async () => {
  const test = await startTestClient({
    config: configOf({
      trigger: { on: 'checkout.completed', times: 2, per: 'page' },
    }),
  });
  test.client.track('checkout.completed');
  test.window.history.pushState(null, '', '/thanks');
  test.client.track('checkout.completed');
  await settle();
  expect(test.ui.prompts).toEqual([]);
  test.client.track('checkout.completed');
  await settle();
  expect(test.ui.prompts).toHaveLength(1);
});

test('keeps the rules of frequency for the host when it wants them kept', async () => {
  const fields = configOf({ frequency: { max: 1 } });
  const { client, ui } = await startTestClient({ config: fields });
  const asked = { respectFrequency: true };
  client.track('checkout.completed');
  await settle();
  client.dismiss();
  await settle();
  expect(await client.show('after-checkout', asked)).toEqual({
    outcome: 'unavailable',
    reason: 'frequency',
  });
  void client.show('after-checkout');
  await settle();
  expect(ui.prompts).toHaveLength(2);
});

test('has other rules not hold for the host that wants frequency kept', async () => {
  const { client, ui } = await startTestClient({
    config: configOf({ audience: { 'traits.plan': 'pro' } }),
  });
  client.hold('payment');
  void client.show('after-checkout', { respectFrequency: true });
  await settle();
  expect(ui.prompts).toHaveLength(1);
});

test.each<[reason: DismissedBy, decided: string]>([
  ['close', 'passed'],
  ['host', 'passed'],
  ['later', 'frequency.after.later'],
  ['never', 'never'],
])(
  'counts what the visitor says to a prompt of the host: %s',
  async (reason, decided) => {
    const test = await startTestClient();
    void test.client.show('after-checkout');
    await settle();
    test.ui.visible().close(reason);
    await settle();
    const { any, recent, session } = test.inspector.read().history;
    expect({ shown: any.shown, recent, session: session.shown }).toEqual({
      shown: 0,
      recent: [],
      session: 0,
    });
    test.client.track('checkout.completed');
    await settle();
    expect(rule(test)).toBe(decided);
  },
);

test('counts an answer to a prompt that the host opened', async () => {
  const fields = configOf({ frequency: { until: 'answered' } });
  const test = await startTestClient({ config: fields });
  void test.client.show('after-checkout');
  await settle();
  test.ui.visible().answer(9);
  test.client.dismiss();
  await settle();
  test.client.track('checkout.completed');
  await settle();
  expect(rule(test)).toBe('frequency.until');
});

test('has a hold-out count as shown, for that prompt only', async () => {
  const variants = [{ id: 'none', show: false }];
  const fields = configOf({ variants, frequency: { max: 1 } }, { id: 'other' });
  const test = await startTestClient({ config: { ...fields, frequency: {} } });
  test.client.track('checkout.completed');
  await settle();
  test.client.track('checkout.completed');
  await settle();
  expect(rule(test)).toBe('frequency.max');
  expect(test.ui.visible().request.prompt.id).toBe('other');
  const { prompts, any } = test.inspector.read().history;
  expect(prompts['after-checkout']).toMatchObject({ shown: 1 });
  expect(any.shown).toBe(1);
  await test.client.flush();
  const withheld = test.sent().filter(({ name }) => name === 'withheld');
  expect(withheld).toMatchObject([
    {
      type: 'prompt',
      data: { prompt: 'after-checkout', variant: 'none', probability: 1 },
    },
  ]);
});

test('withholds once in two tabs, however close they are', async () => {
  const variants = [{ id: 'none', show: false }];
  const fields = configOf({ variants, frequency: { max: 1 } });
  const device = createFakeDevice();
  const tabs = [
    await startTestClient({ config: fields }, { device }),
    await startTestClient({ config: fields }, { device }),
  ];
  for (const { client } of tabs) client.track('checkout.completed');
  await settle();
  for (const { client } of tabs) await client.flush();
  const sent = tabs.flatMap((tab) => tab.sent());
  expect(sent.filter(({ name }) => name === 'withheld')).toHaveLength(1);
});

test('counts no showing on the next page that was given up on this one', async () => {
  const ui = createHeadlessUi();
  let arrive = (): void => {};
  const fields = configOf({}, { id: 'b', trigger: { on: 'b.c' } });
  const { client, window } = await startTestClient({
    config: { ...fields, frequency: { perPage: 1, perSession: 100 } },
    loadUi: () => new Promise((resolve) => (arrive = () => resolve(ui))),
  });
  client.track('checkout.completed');
  await settle();
  window.history.pushState(null, '', '/thanks');
  arrive();
  await settle();
  for (const name of ['b.c', 'b.c', 'b.c']) {
    client.track(name);
    await settle();
    client.dismiss();
    await settle();
  }
  expect(ui.prompts).toHaveLength(1);
});

test('shows what would happen later, when the clock is moved', async () => {
  const fields = configOf({ frequency: { every: '90d' } });
  const test = await startTestClient({ config: fields });
  for (const ahead of [0, 89 * DAY_MS, 90 * DAY_MS]) {
    test.inspector.moveClock(ahead);
    test.client.track('checkout.completed');
    await settle();
    test.client.dismiss();
    await settle();
  }
  expect(test.ui.prompts).toHaveLength(2);
  expect(test.inspector.read().aheadMs).toBe(90 * DAY_MS);
});

test('ends a delay when the clock is moved past it', async () => {
  const trigger = { on: 'checkout.completed', delay: '30s' };
  const test = await startTestClient({ config: configOf({ trigger }) });
  test.client.track('checkout.completed');
  await settle();
  test.inspector.moveClock(30_000);
  await settle();
  expect(test.ui.prompts).toHaveLength(1);
});
