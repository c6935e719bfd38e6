import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { RequestAdapter } from '../src/deliver/Adapter.ts';
import type { TactfulOptions } from '../src/Tactful.ts';
import {
  createTestClient,
  settle as settleTasks,
  type TestClient,
} from './createTestClient.ts';
import { jsonAdapter } from './deliver/jsonAdapter.ts';
import { config } from './fixtures.ts';

// What a visitor opens and submits themselves, though there is no consent.

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 11, 1) });
  vi.spyOn(console, 'info').mockImplementation(() => {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** What it takes is fetched when it is asked for. */
async function settle(): Promise<void> {
  await settleTasks();
  await vi.dynamicImportSettled();
  await settleTasks();
}

const elsewhere: RequestAdapter = {
  ...jsonAdapter,
  name: 'elsewhere',
  encode: (...batch) =>
    jsonAdapter
      .encode(...batch)
      .map((request) => ({ ...request, url: 'https://other.example/' })),
};

function create(options: Partial<TactfulOptions> = {}): TestClient {
  const test = createTestClient({
    consent: 'required',
    adapters: [jsonAdapter, elsewhere],
    ...options,
  });
  return test;
}

/** Answers every question of the open prompt. */
function answerAll({ ui }: TestClient): void {
  const { answer, interview } = ui.visible();
  answer(9);
  while (interview().question) answer('Ask ana@example.com');
}

test.each(['required', 'denied'] as const)(
  'is asked and sent at once from memory while consent is %s, without a visitor',
  async (consent) => {
    const test = create({ consent });
    const { client, ui, device, network } = test;
    const outcome = client.show('after-checkout');
    await settle();
    answerAll(test);
    await settle();
    expect(ui.visible().safety()).toBe('delivered');
    ui.visible().close('close');
    expect(await outcome).toMatchObject({ outcome: 'submitted' });
    await vi.advanceTimersByTimeAsync(600_000);

    expect(network.requests.map(({ url }) => url)).toEqual(['/feedback']);
    const [record, ...others] = test.sent();
    expect(others).toEqual([]);
    expect(record).toMatchObject({ type: 'response', data: { final: true } });
    expect(record!.visitor).toBeUndefined();
    expect(device.uses).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  },
);

test('is given back where the receiver does not take it, and can be sent again', async () => {
  const test = create();
  const { client, ui, network } = test;
  network.answer = () => new Response('', { status: 503 });
  const outcome = client.show('after-checkout');
  await settle();
  answerAll(test);
  await settle();
  const prompt = ui.visible();
  expect(prompt.safety()).toBe('failed');
  expect(prompt.interview().question).toBeDefined();
  expect(prompt.interview().offered).toMatchObject({
    value: 'Ask ana@example.com',
  });
  expect(test.sent()).toHaveLength(1);

  network.answer = () => new Response();
  prompt.answer('Ask bo@example.com');
  await settle();
  expect(prompt.safety()).toBe('delivered');
  prompt.close('close');
  expect(await outcome).toMatchObject({ outcome: 'submitted' });
  const [first, second] = test.sent().map(({ data }) => data);
  expect(second!['response']).toBe(first!['response']);
  expect(second!['revision']).toBeGreaterThan(first!['revision'] as number);
});

test('is refused where no destination is of the page itself', async () => {
  const { client, ui } = create({ adapters: [elsewhere] });
  expect(await client.show('after-checkout')).toEqual({
    outcome: 'unavailable',
    reason: 'consent',
  });
  expect(ui.prompts).toEqual([]);
});

test('tells the host what happens, and opens one at a time', async () => {
  const { client, ui } = create();
  const heard: string[] = [];
  for (const name of ['shown', 'started', 'dismissed'] as const) {
    client.on(name, () => heard.push(name));
  }
  const first = client.show('after-checkout');
  await settle();
  expect(await client.show('after-checkout')).toMatchObject({
    reason: 'visible',
  });
  ui.visible().start();
  ui.visible().close('close');
  expect(await first).toEqual({ outcome: 'dismissed', reason: 'close' });
  expect(heard).toEqual(['shown', 'started', 'dismissed']);
});

test('goes with the client', async () => {
  const { client, ui } = create();
  const outcome = client.show('after-checkout');
  await settle();
  client.dispose();
  expect(await outcome).toEqual({ outcome: 'dismissed', reason: 'host' });
  expect(ui.prompts.map(({ isOpen }) => isOpen)).toEqual([false]);
});

test('opens nothing by itself', async () => {
  const { client, ui } = create({
    config: config(),
  });
  const outcome = client.show('after-checkout');
  await settle();
  ui.visible().close('close');
  await outcome;
  client.track('checkout.completed');
  await settle();
  expect(ui.prompts).toHaveLength(1);
});
