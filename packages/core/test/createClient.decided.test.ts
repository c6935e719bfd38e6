import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { rulebook } from '../src/engine/rules/rulebook.ts';
import type { Config, Prompt, TactfulRecord } from '../src/types.gen.ts';
import { neverAnswer } from './createFakeNetwork.ts';
import { hide } from './createFakeWindow.ts';
import {
  createTestClient,
  settle,
  startTestClient,
  type TestClient,
} from './createTestClient.ts';
import { config, prompt } from './fixtures.ts';

// What is told, and recorded, of decisions.

const START_MS = Date.UTC(2026, 11, 1);

beforeEach(() => void vi.useFakeTimers({ now: START_MS }));
afterEach(() => void vi.useRealTimers());

const forPro: Partial<Prompt> = { audience: { 'traits.plan': 'pro' } };
function configOf(...prompts: Partial<Prompt>[]): Config {
  return config({ prompts: prompts.map((fields) => prompt(fields)) });
}
const named = (test: TestClient, name: string): TactfulRecord[] =>
  test.sent().filter((record) => record.name === name);

test('records once per page how often each rule decided', async () => {
  const test = await startTestClient({
    config: configOf(forPro, { id: 'b', frequency: { max: 1 } }),
  });
  for (let round = 0; round < 3; round += 1) {
    test.client.track('checkout.completed');
    await settle();
    test.client.dismiss();
    await settle();
  }
  hide(test.window);
  await settle();
  test.window.dispatchEvent(new Event('pagehide'));
  await settle();
  const asked = { prompt: 'after-checkout', verdict: 'skip' };
  expect(named(test, 'decided').map(({ type, data }) => [type, data])).toEqual([
    [
      'prompt',
      {
        verdicts: [
          { ...asked, rule: 'audience', count: 3 },
          { prompt: 'b', verdict: 'show', rule: 'passed', count: 1 },
          { prompt: 'b', verdict: 'skip', rule: 'frequency.max', count: 2 },
        ],
      },
    ],
  ]);
});

test('records nothing of decisions where none was taken', async () => {
  const test = await startTestClient({ config: configOf(forPro) });
  test.client.track('checkout.started');
  hide(test.window);
  await settle();
  expect(named(test, 'decided')).toEqual([]);
});

test('counts anew after it was recorded', async () => {
  const test = await startTestClient({ config: configOf(forPro) });
  for (let round = 0; round < 2; round += 1) {
    test.client.track('checkout.completed');
    hide(test.window);
    await settle();
  }
  const counts = named(test, 'decided').map(({ data }) => data['verdicts']);
  expect(counts).toMatchObject([[{ count: 1 }], [{ count: 1 }]]);
});

test('tells who listens what was decided, and why', async () => {
  const { client } = await startTestClient({
    config: configOf(forPro, { id: 'b' }),
  });
  const heard: unknown[] = [];
  client.on('decided', async ({ trace, ...decided }) =>
    heard.push({ ...decided, decidedBy: (await trace())?.rule }),
  );
  client.track('checkout.completed');
  await settle();
  const at = { touchpoint: 'checkout.completed', atMs: START_MS + 2 };
  const skip = { verdict: 'skip', rule: 'audience', decidedBy: 'audience' };
  const show = { verdict: 'show', rule: 'passed' };
  expect(heard).toEqual([
    { ...at, prompt: 'after-checkout', ...skip },
    expect.objectContaining({ ...at, prompt: 'b', ...show }),
  ]);
});

test('explains nothing to who does not read it', async () => {
  const readFacts = vi.fn(() => ({}));
  const { client } = await startTestClient({
    config: configOf({ audience: { 'host.plan': 'pro' } }),
    facts: readFacts,
    adapters: [],
  });
  client.on('decided', () => {});
  client.track('checkout.completed');
  await settle();
  const unread = readFacts.mock.calls.length;
  const heard: unknown[] = [];
  client.on('decided', async ({ trace }) => heard.push((await trace())?.rule));
  client.track('checkout.completed');
  await settle();
  expect(heard).toEqual(['audience']);
  expect(readFacts.mock.calls.length - unread).toBe(unread + 1);
});

test('explains every rule in its order, with what it wanted and saw', async () => {
  const { client } = await startTestClient({ config: configOf(forPro) });
  client.identify('user-1', { plan: 'free' });
  client.track('checkout.completed');
  await settle();
  const [trace] = await client.explain('after-checkout');
  expect(trace).toMatchObject({
    prompt: 'after-checkout',
    verdict: 'skip',
    rule: 'audience',
    touchpoint: 'checkout.completed',
    last: { verdict: 'skip', rule: 'audience', atMs: START_MS + 2 },
  });
  expect(trace!.rules.map(({ rule }) => rule)).toEqual(
    rulebook.rules.map(([rule]) => rule),
  );
  expect(trace!.rules.filter(({ passed }) => !passed)).toEqual([
    {
      rule: 'audience',
      passed: false,
      wanted: { 'traits.plan': 'pro' },
      saw: { path: 'traits.plan', wanted: 'pro', saw: 'free' },
    },
  ]);
});

test('explains what a prompt waits for', async () => {
  const { client } = await startTestClient();
  client.hold('product tour');
  client.track('checkout.completed');
  await settle();
  expect(await client.explain()).toMatchObject([
    {
      verdict: 'hold',
      rule: 'host.hold',
      waiting: { rule: 'host.hold', dueAtMs: START_MS + 2 },
    },
  ]);
});

test('explains before the leave was given, and before the config is there', async () => {
  const { client } = createTestClient(
    { config: '/tactful.json', consent: 'required' },
    { answer: neverAnswer },
  );
  const outside = { verdict: 'skip', touchpoint: '' };
  expect(await client.explain('after-checkout')).toMatchObject([
    { ...outside, prompt: 'after-checkout', rule: 'consent' },
  ]);
  client.consent.grant();
  expect(await client.explain()).toMatchObject([
    {
      ...outside,
      prompt: '*',
      rule: 'config.loaded',
      rules: [{ passed: false, saw: 'not here yet' }],
    },
  ]);
});

test('explains why a prompt is left out', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const broken = { id: 'broken', frequency: { every: 'often' } };
  const { client } = await startTestClient({ config: configOf(broken, {}) });
  client.track('checkout.completed');
  await settle();
  expect(await client.explain('broken')).toMatchObject([
    {
      rule: 'config.valid',
      rules: expect.arrayContaining([
        expect.objectContaining({ saw: expect.stringContaining('often') }),
      ]),
    },
  ]);
  expect(await client.explain()).toHaveLength(2);
});

test('records what conditions could see, when it has changed', async () => {
  const test = await startTestClient({
    config: configOf({
      trigger: { on: 'checkout.completed', where: { 'event.total': 1 } },
      audience: { 'host.cart': 1, 'traits.plan': 'pro', 'page.path': '/' },
    }),
    facts: () => ({ cart: 3, secret: 'x' }),
  });
  test.client.identify('user-1', { plan: 'free', email: 'ana@example.com' });
  test.client.track('a.a');
  test.client.track('b.b');
  test.client.identify('user-1', { plan: 'pro' });
  test.client.track('c.c');
  test.client.track('d.d');
  await test.client.flush();
  expect(test.sent().map(({ name, facts }) => [name, facts])).toEqual([
    ['a.a', { 'host.cart': 3, 'traits.plan': 'free' }],
    ['b.b', undefined],
    ['c.c', { 'host.cart': 3, 'traits.plan': 'pro' }],
    ['d.d', undefined],
  ]);
});

test('records null for what conditions look at and cannot see', async () => {
  const test = await startTestClient({ config: configOf(forPro) });
  test.client.track('a.a');
  await test.client.flush();
  expect(test.sent()[0]!.facts).toEqual({ 'traits.plan': null });
});

test('records no facts where no condition looks at any', async () => {
  const test = await startTestClient({ facts: () => ({ cart: 3 }) });
  test.client.identify('user-1', { plan: 'pro' });
  test.client.track('a.a');
  await test.client.flush();
  expect(test.sent()[0]).not.toHaveProperty('facts');
});
