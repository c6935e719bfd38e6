import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { record as recordSchema } from '../../schema/src/index.ts';
import type { Config, TactfulRecord } from '../src/types.gen.ts';
import type { TactfulOptions } from '../src/Tactful.ts';
import { createFakeDevice } from './createFakeDevice.ts';
import {
  settle,
  startTestClient,
  type TestClient,
} from './createTestClient.ts';
import { config, prompt, survey } from './fixtures.ts';

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 11, 1) }));
afterEach(() => void vi.useRealTimers());

const withJourney: Config = config({
  journey: {
    version: 3,
    touchpoints: {
      'checkout.completed': { phase: 'purchase' },
      'ticket.closed': { phase: 'post-purchase', channel: 'support' },
    },
  },
  metrics: { loyalty: { type: 'nps', kind: 'transactional' } },
  prompts: [
    prompt({ metric: 'loyalty', hypothesis: 'Fast is good.' }),
    prompt({ id: 'after-ticket', trigger: { on: 'ticket.closed' }, survey }),
  ],
});

/** Lets a visitor do all that can be done. */
async function visit(test: TestClient): Promise<TactfulRecord[]> {
  const { client, ui } = test;
  client.track('page.viewed');
  client.identify('user-1');
  client.track('checkout.completed', { total: 120 });
  await settle();
  ui.visible().start();
  ui.visible().answer(9);
  await vi.advanceTimersByTimeAsync(1_000);
  ui.visible().answer('Fast');
  ui.visible().close('close');
  await settle();
  client.track('ticket.closed');
  await settle();
  client.dismiss();
  await settle();
  void client.show('after-ticket');
  await settle();
  client.dismiss();
  await client.flush();
  return test.sent();
}

test('writes records that receivers accept', async () => {
  const records = await visit(await startTestClient({ config: withJourney }));
  expect(
    records.map((record) => recordSchema.safeParse(record).error?.issues),
  ).toEqual(records.map(() => undefined));
});

test('writes down everything that happens, in order', async () => {
  const records = await visit(await startTestClient({ config: withJourney }));
  expect(records.map(({ type, name }) => `${type} ${name}`)).toEqual([
    'touchpoint page.viewed',
    'touchpoint checkout.completed',
    'prompt shown',
    'prompt started',
    'response after-checkout',
    'response after-checkout',
    'prompt submitted',
    'touchpoint ticket.closed',
    'prompt shown',
    'prompt dismissed',
    'prompt shown',
    'prompt dismissed',
  ]);
  expect(records.map(({ seq }) => seq)).toEqual(records.map((_, seq) => seq));
  expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
  expect(records.map(({ id }) => id).toSorted()).toHaveLength(records.length);
});

test('says of every record who, where and under which config', async () => {
  const records = await visit(await startTestClient({ config: withJourney }));
  const [first] = records;
  for (const record of records) {
    expect(record).toMatchObject({
      session: first!.session,
      visitor: first!.visitor,
      page: { id: first!.page.id, path: '/shop' },
      config: 'c0ffee',
      environment: 'production',
    });
    expect(record).not.toHaveProperty('preview');
  }
  expect(records.map(({ user }) => user)).toEqual([
    undefined,
    ...records.slice(1).map(() => 'user-1'),
  ]);
});

test('puts prompts and answers where the touchpoint that asked is on the journey', async () => {
  const records = await visit(await startTestClient({ config: withJourney }));
  const places = records.map(({ journey, channel }) => [
    journey?.phase,
    journey?.version,
    channel,
  ]);
  const purchase = ['purchase', 3, 'web'];
  const support = ['post-purchase', 3, 'support'];
  const nowhere = [undefined, 3, 'web'];
  expect(places).toEqual([
    nowhere,
    ...Array.from({ length: 6 }, () => purchase),
    ...Array.from({ length: 3 }, () => support),
    // The host opened it: no touchpoint asked.
    nowhere,
    nowhere,
  ]);
});

test('has no journey where the config has none', async () => {
  const { client, sent } = await startTestClient();
  client.track('page.viewed');
  await client.flush();
  expect(sent()[0]).not.toHaveProperty('journey');
  expect(sent()[0]!.channel).toBe('web');
});

test('writes each step of a response with what was really asked', async () => {
  const records = await visit(await startTestClient({ config: withJourney }));
  const steps = records.filter(({ type }) => type === 'response');
  const shared = {
    prompt: 'after-checkout',
    touchpoint: 'checkout.completed',
    metric: 'loyalty',
    hypothesis: 'Fast is good.',
    locale: 'en',
    probability: 1,
    path: ['page.viewed', 'checkout.completed'],
    response: steps[0]!.data['response'],
  };
  const score = expect.objectContaining({ question: 'recommend', value: 9 });
  const words = { question: 'reason', type: 'text', value: 'Fast', ms: 1_000 };
  expect(steps.map(({ data }) => data)).toEqual([
    { ...shared, revision: 1, final: false, answers: [score] },
    { ...shared, revision: 2, final: true, answers: [score, words] },
  ]);
});

test.each<[what: string, options: Partial<TactfulOptions>, fields: object]>([
  ['test mode', { mode: 'test' }, { preview: true }],
  ['a release', { release: '1.10.0' }, { release: '1.10.0' }],
  ['an environment', { environment: 'staging' }, { environment: 'staging' }],
])('marks records of %s', async (_, options, fields) => {
  const { client, sent } = await startTestClient(options);
  client.track('page.viewed');
  await client.flush();
  expect(sent()[0]).toMatchObject(fields);
});

test.each([
  ['of the option', { locale: 'de-AT' }, 'en', 'de-AT'],
  ['of the document', {}, 'fr', 'fr'],
  ['of nobody', {}, '', undefined],
])('writes down the language %s', async (_, options, lang, locale) => {
  const { client, ui, window, sent } = await startTestClient(options);
  window.document.documentElement.lang = lang;
  void client.show('after-checkout');
  await settle();
  ui.visible().answer(9);
  await client.flush();
  const step = sent().find(({ type }) => type === 'response');
  expect(step!.data['locale']).toBe(locale);
});

test('knows a visitor again on the next page, and begins a session after 30 min', async () => {
  const device = createFakeDevice();
  const seen: TactfulRecord[] = [];
  for (const pauseMs of [0, 29 * 60_000, 31 * 60_000]) {
    await vi.advanceTimersByTimeAsync(pauseMs);
    const { client, sent } = await startTestClient({}, { device });
    client.track('page.viewed');
    client.dispose();
    await settle();
    seen.push(...sent());
  }
  expect(seen).toHaveLength(3);
  expect(new Set(seen.map(({ visitor }) => visitor)).size).toBe(1);
  expect(new Set(seen.map(({ page }) => page.id)).size).toBe(3);
  const [first, second, third] = seen.map(({ session }) => session);
  expect(second).toBe(first);
  expect(third).not.toBe(first);
});

test.each<[what: string, options: Partial<TactfulOptions>, user: string]>([
  ['environment', { environment: '' }, 'user-1'],
  ['release', { release: '' }, 'user-1'],
  ['name', { name: '' }, 'user-1'],
  ['locale', { locale: '' }, 'user-1'],
  ['hash', { config: config({ hash: '' }) }, 'user-1'],
  ['user', {}, ''],
])(
  'writes records that receivers accept with an empty %s',
  async (_, options, user) => {
    const test = await startTestClient(options);
    test.client.identify(user);
    void test.client.show('after-checkout');
    await settle();
    test.ui.visible().answer(9);
    await test.client.flush();
    const records = test.sent();
    expect(
      records.map((record) => recordSchema.safeParse(record).error?.issues),
    ).toEqual(records.map(() => undefined));
  },
);
