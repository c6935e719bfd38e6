import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { TactfulEvents } from '../src/Tactful.ts';
import { createFakeDevice } from './createFakeDevice.ts';
import { settle, startTestClient } from './createTestClient.ts';
import { config, prompt } from './fixtures.ts';

const DAY_MS = 86_400_000;

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 11, 1) }));
afterEach(() => void vi.useRealTimers());

const seldom = config({
  theme: { accent: '#0a5ad4' },
  prompts: [prompt({ frequency: { every: '90d' } }), prompt({ id: 'other' })],
});

const onlySeldom = config({ prompts: seldom.prompts.slice(0, 1) });

test('shows a prompt at its touchpoint', async () => {
  const { client, ui } = await startTestClient({ config: seldom });
  client.track('checkout.started');
  await settle();
  expect(ui.prompts).toEqual([]);
  client.track('checkout.completed');
  await settle();
  expect(ui.prompts).toHaveLength(1);
  expect(ui.visible().request).toMatchObject({
    prompt: { id: 'after-checkout' },
    touchpoint: 'checkout.completed',
    theme: { accent: '#0a5ad4' },
  });
});

test('tells the host once of an answer that is handed over twice', async () => {
  const { client, ui, sent } = await startTestClient();
  const heard: number[] = [];
  client.on('answered', ({ revision }) => void heard.push(revision));
  client.track('checkout.completed');
  await settle();
  const { request } = ui.visible();
  const step = {
    prompt: 'after-checkout',
    response: request.response,
    touchpoint: request.touchpoint,
    final: false,
    answers: [],
  };
  void request.submit({ ...step, revision: 1 });
  void request.submit({ ...step, revision: 2 }, true);
  void client.flush();
  await settle();
  expect(heard).toEqual([1]);
  const responses = sent().filter(({ type }) => type === 'response');
  expect(responses.map(({ data }) => data['revision'])).toEqual([1, 2]);
});

test('shows one at a time, also while it is on its way', async () => {
  const { client, ui } = await startTestClient();
  client.track('checkout.completed');
  client.track('checkout.completed');
  await settle();
  client.track('checkout.completed');
  await settle();
  expect(ui.prompts).toHaveLength(1);
});

test('fetches the UI only when a prompt is due', async () => {
  const loadUi = vi.fn(() => new Promise<never>(() => {}));
  const { client } = await startTestClient({ loadUi });
  client.track('checkout.started');
  await settle();
  expect(loadUi).not.toHaveBeenCalled();
});

test('asks again only after the period, on later pages as well', async () => {
  const device = createFakeDevice();
  /** Whether a new page asks. */
  const visit = async (): Promise<boolean> => {
    const { client, ui } = await startTestClient(
      { config: onlySeldom },
      { device },
    );
    for (let round = 0; round < 2; round += 1) {
      client.track('checkout.completed');
      await settle();
      client.dismiss();
      await settle();
    }
    client.dispose();
    expect(ui.prompts.length).toBeLessThanOrEqual(1);
    return ui.prompts.length > 0;
  };
  expect(await visit()).toBe(true);
  expect(await visit()).toBe(false);
  await vi.advanceTimersByTimeAsync(89 * DAY_MS);
  expect(await visit()).toBe(false);
  await vi.advanceTimersByTimeAsync(DAY_MS);
  expect(await visit()).toBe(true);
});

test('asks every time in test mode', async () => {
  const { client, ui } = await startTestClient({
    config: seldom,
    mode: 'test',
  });
  for (let round = 0; round < 3; round += 1) {
    client.track('checkout.completed');
    await settle();
    client.dismiss();
    await settle();
  }
  const shown = ui.prompts.map(({ request }) => request.prompt.id);
  expect(shown.filter((id) => id === 'after-checkout')).toHaveLength(3);
});

test('remembers nothing that was shown in test mode', async () => {
  const test = await startTestClient({ config: seldom, mode: 'test' });
  test.client.track('checkout.completed');
  await settle();
  test.ui.visible().close('never');
  await settle();
  expect(test.inspector.read().history).toMatchObject({
    any: { shown: 0, at: {} },
    prompts: {},
  });
});

test('tells the host what becomes of a prompt, in order', async () => {
  const { client, ui } = await startTestClient();
  const heard: [name: string, detail: unknown][] = [];
  const names: (keyof TactfulEvents)[] = [
    'shown',
    'started',
    'answered',
    'submitted',
    'dismissed',
  ];
  const stops = names.map((name) =>
    client.on(name, (detail) => heard.push([name, detail])),
  );
  client.track('checkout.completed');
  await settle();
  const visible = ui.visible();
  const event = {
    prompt: 'after-checkout',
    response: visible.request.response,
    touchpoint: 'checkout.completed',
  };
  visible.start();
  visible.answer(9);
  visible.answer(undefined);
  visible.close('close');
  expect(heard).toEqual([
    ['shown', event],
    ['started', event],
    [
      'answered',
      expect.objectContaining({ ...event, revision: 1, final: false }),
    ],
    [
      'answered',
      expect.objectContaining({ ...event, revision: 2, final: true }),
    ],
    ['submitted', event],
  ]);

  for (const stop of stops) stop();
  client.track('checkout.completed');
  await settle();
  client.dismiss();
  expect(heard).toHaveLength(5);
});

test('opens what the host wants, whatever the frequency says, and uses none up', async () => {
  const { client, ui, device } = await startTestClient({ config: onlySeldom });
  client.track('checkout.completed');
  await settle();
  client.dismiss();
  await settle();
  const counted = structuredClone(device.kept.get('tactful')!.history);

  const outcome = client.show('after-checkout');
  await vi.advanceTimersByTimeAsync(1_000);
  ui.visible().answer(9);
  ui.visible().answer('Fast');
  ui.visible().close('close');
  expect(await outcome).toEqual({
    outcome: 'submitted',
    answers: [
      expect.objectContaining({ question: 'recommend', value: 9 }),
      expect.objectContaining({ question: 'reason', value: 'Fast' }),
    ],
  });
  const after = device.kept.get('tactful')!.history;
  expect(after.prompts['after-checkout']!.shown).toBe(1);
  expect(after).toMatchObject({
    recent: counted.recent,
    session: counted.session,
  });
});

test.each(['close', 'later', 'never', 'host'] as const)(
  'resolves show() when the prompt is dismissed by "%s"',
  async (reason) => {
    const { client, ui } = await startTestClient();
    const outcome = client.show('after-checkout');
    await settle();
    ui.visible().answer(9);
    ui.visible().close(reason);
    expect(await outcome).toEqual({ outcome: 'dismissed', reason });
  },
);

test('says why it cannot open a prompt', async () => {
  const { client, ui } = await startTestClient();
  expect(await client.show('unheard-of')).toEqual({
    outcome: 'unavailable',
    reason: 'unknown',
  });
  const first = client.show('after-checkout');
  expect(await client.show('after-checkout')).toEqual({
    outcome: 'unavailable',
    reason: 'visible',
  });
  await settle();
  expect(ui.prompts).toHaveLength(1);
  client.dismiss();
  await first;
  void client.show('after-checkout');
  await settle();
  expect(ui.prompts).toHaveLength(2);
});

test('holds prompts back until every hold is released', async () => {
  const { client, ui } = await startTestClient();
  const releases = [client.hold('tour'), client.hold('payment')];
  for (const release of [() => {}, releases[0]!, releases[0]!]) {
    release();
    client.track('checkout.completed');
    await settle();
    expect(ui.prompts).toEqual([]);
  }
  releases[1]!();
  client.track('checkout.completed');
  await settle();
  expect(ui.prompts).toHaveLength(1);
});

test('opens what the host wants in spite of a hold', async () => {
  const { client, ui } = await startTestClient();
  client.hold('tour');
  void client.show('after-checkout');
  await settle();
  expect(ui.prompts).toHaveLength(1);
});

test('dismisses the visible prompt, and does nothing where there is none', async () => {
  const { client, ui } = await startTestClient();
  client.dismiss();
  const outcome = client.show('after-checkout');
  await settle();
  client.dismiss();
  client.dismiss();
  expect(await outcome).toEqual({ outcome: 'dismissed', reason: 'host' });
  expect(ui.prompts.map(({ isOpen }) => isOpen)).toEqual([false]);
});

test('stops a prompt on its way, and counts no showing', async () => {
  const { client, ui, device } = await startTestClient({ config: onlySeldom });
  client.track('checkout.completed');
  client.dismiss();
  await settle();
  expect(ui.prompts).toEqual([]);
  const { prompts } = device.kept.get('tactful')!.history;
  expect(prompts['after-checkout']).toMatchObject({ shown: 0, at: {} });
});

test('dismisses a prompt from within the listener that hears of it', async () => {
  const { client, ui } = await startTestClient();
  client.on('shown', client.dismiss);
  client.track('checkout.completed');
  await settle();
  expect(ui.prompts.map(({ isOpen }) => isOpen)).toEqual([false]);
});
