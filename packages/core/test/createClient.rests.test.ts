import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Config, Prompt } from '../src/types.gen.ts';
import { createFakeDevice, type FakeDevice } from './createFakeDevice.ts';
import {
  settle,
  startTestClient,
  type TestClient,
} from './createTestClient.ts';
import { config, prompt } from './fixtures.ts';

// What shows prompts is fetched only for a prompt that may be shown.

const DAY_MS = 86_400_000;
const START_MS = Date.UTC(2026, 11, 1);

beforeEach(() => void vi.useFakeTimers({ now: START_MS }));
afterEach(() => void vi.useRealTimers());

const configOf = (...prompts: Partial<Prompt>[]): Config =>
  config({ prompts: prompts.map((fields) => prompt(fields)) });

/** Tracks the touchpoint on a page of its own; tells what it came to. */
async function visit(
  device: FakeDevice,
  asked: Config = configOf({}),
): Promise<{ rule: unknown; isFetched: boolean; test: TestClient }> {
  const test = await startTestClient({ config: asked }, { device });
  test.client.track('checkout.completed');
  await settle();
  return {
    rule: test.inspector.explain('after-checkout')[0]!.last?.rule,
    isFetched: test.loadStage.mock.calls.length > 0,
    test,
  };
}

/** Shows the prompt once and has it closed. */
async function showOnce(device: FakeDevice, asked?: Config): Promise<void> {
  const { test } = await visit(device, asked);
  expect(test.ui.prompts).toHaveLength(1);
  test.ui.visible().close('close');
  await settle();
  test.client.dispose();
}

test.each<[why: string, fields: Partial<Prompt>, rule: string]>([
  ['the audience', { audience: { 'traits.plan': 'pro' } }, 'audience'],
  ['the sample', { sample: 0 }, 'sample'],
  [
    'the trigger',
    { trigger: { on: 'checkout.completed', where: { 'event.total': 1 } } },
    'trigger.where',
  ],
])('fetches nothing for who is outside %s', async (_, fields, rule) => {
  const { isFetched, ...found } = await visit(
    createFakeDevice(),
    configOf(fields),
  );
  expect(found.rule).toBe(rule);
  expect(isFetched).toBe(false);
});

test('fetches nothing on the next pages of who was asked before', async () => {
  const device = createFakeDevice();
  const asked = configOf({ frequency: { every: '90d' } });
  await showOnce(device, asked);
  // Once it is fetched, to find out.
  expect(await visit(device, asked)).toMatchObject({
    rule: 'frequency.every',
    isFetched: true,
  });
  expect(await visit(device, asked)).toMatchObject({
    rule: 'frequency.every',
    isFetched: false,
  });
});

test.each<[until: string, fields: Partial<Prompt>, ms: number]>([
  ['a period has passed', { frequency: { every: '90d' } }, 90 * DAY_MS],
  ['the clock was set back', { frequency: { every: '90d' } }, -90 * DAY_MS],
])('lets a prompt rest until %s', async (_, fields, ms) => {
  const device = createFakeDevice();
  const asked = configOf(fields);
  await showOnce(device, asked);
  await visit(device, asked);
  vi.setSystemTime(Date.now() + ms);
  expect((await visit(device, asked)).isFetched).toBe(true);
});

test('asks anew under another config', async () => {
  const device = createFakeDevice();
  await showOnce(device, configOf({ frequency: { every: '90d' } }));
  await visit(device, configOf({ frequency: { every: '90d' } }));
  vi.setSystemTime(Date.now() + 31 * DAY_MS);
  const { rule, test } = await visit(device, {
    ...configOf({ frequency: { every: '10d' } }),
    hash: 'another',
  });
  expect(rule).toBe('passed');
  expect(test.ui.prompts).toHaveLength(1);
});

test('rests for the session only, where the session is the limit', async () => {
  const device = createFakeDevice();
  const asked: Config = {
    ...configOf({ frequency: { exempt: ['after'] } }),
    frequency: { perSession: 1 },
  };
  await showOnce(device, asked);
  await visit(device, asked);
  expect(await visit(device, asked)).toMatchObject({
    rule: 'frequency.perSession',
    isFetched: false,
  });
  vi.setSystemTime(Date.now() + 31 * 60_000);
  expect((await visit(device, asked)).rule).toBe('passed');
});

test('asks anew after any outcome', async () => {
  const device = createFakeDevice();
  const asked = configOf({ frequency: { every: '90d' } });
  await showOnce(device, asked);
  const { test } = await visit(device, asked);
  void test.client.show('after-checkout');
  await settle();
  test.ui.visible().close('later');
  await settle();
  expect((await visit(device, asked)).isFetched).toBe(true);
});
