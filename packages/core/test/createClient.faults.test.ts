import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { failToFetch } from './createFakeNetwork.ts';
import {
  settle,
  startTestClient,
  type TestClient,
} from './createTestClient.ts';
import { config, prompt } from './fixtures.ts';
import type { TactfulOptions } from '../src/Tactful.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 11, 1) });
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const broken = (): never => {
  throw new Error('broken');
};

test.each<[what: string, options: Partial<TactfulOptions>]>([
  ['facts', { facts: broken }],
  ['onError', { facts: broken, onError: broken }],
  ['an adapter', { adapters: [{ name: 'bad', deliver: broken }] }],
])(
  'never lets the caller see that %s throws, and asks all the same',
  async (_, options) => {
    const { client, ui } = await startTestClient(options);
    expect(() => client.track('checkout.completed')).not.toThrow();
    await settle();
    ui.visible().answer(9);
    await expect(client.flush()).resolves.toBeDefined();
  },
);

test('calls the other listeners when one throws, and tells onError', async () => {
  const { client, ui, errors } = await startTestClient();
  const heard: string[] = [];
  for (const name of ['shown', 'started', 'answered', 'submitted'] as const) {
    client.on(name, broken);
    client.on(name, () => heard.push(name));
  }
  client.track('checkout.completed');
  await settle();
  const visible = ui.visible();
  visible.start();
  visible.answer(9);
  visible.answer(undefined);
  expect(heard).toEqual([
    'shown',
    'started',
    'answered',
    'answered',
    'submitted',
  ]);
  expect(errors).toEqual(heard.map(() => new Error('broken')));
  expect(console.warn).toHaveBeenCalledOnce();
});

test.each<[what: string, fail: NonNullable<TactfulOptions['loadUi']>]>([
  ['cannot be fetched', () => Promise.reject(new Error('gone'))],
  ['throws when it is fetched', broken],
  ['cannot draw', async () => ({ openPrompt: broken })],
])(
  'gives a showing back, and reports once, when the UI %s',
  async (_, fail) => {
    const loadUi = vi.fn(fail);
    const { client, device, errors } = await startTestClient({
      loadUi,
      config: config({ prompts: [prompt({ frequency: { every: '90d' } })] }),
    });
    for (let round = 0; round < 2; round += 1) {
      client.track('checkout.completed');
      await settle();
    }
    // Were it not given back, the second one would be skipped.
    expect(
      device.kept.get('tactful')!.history.prompts['after-checkout'],
    ).toMatchObject({ shown: 0, at: {} });
    expect(errors).toHaveLength(2);
    expect(console.warn).toHaveBeenCalledExactlyOnceWith(
      expect.stringContaining('Prompt "after-checkout" not drawn'),
    );
    expect(await client.show('after-checkout')).toEqual({
      outcome: 'unavailable',
      reason: 'ui',
    });
  },
);

test.each<[what: string, answer: () => Response]>([
  ['is not there', () => new Response('', { status: 404 })],
  ['is HTML', () => new Response('<!doctype html>')],
  ['cannot be reached', failToFetch],
  ['is of another version', () => Response.json({ version: 2, prompts: [] })],
])(
  'gets ready and records without prompts when the config %s',
  async (_, answer) => {
    const { client, sent, errors } = await startTestClient(
      { config: '/tactful.json' },
      { answer: ({ init }) => (init.method ? new Response() : answer()) },
    );
    await client.ready;
    client.track('checkout.completed');
    await client.flush();
    expect(sent()).toHaveLength(1);
    expect(errors).toHaveLength(1);
    expect(console.warn).toHaveBeenCalledOnce();
  },
);

test('names a prompt that cannot work, and asks the others', async () => {
  const { client, ui } = await startTestClient({
    config: config({
      prompts: [
        prompt({
          id: 'bad',
          survey: { questions: [{ type: 'slider' } as never] },
        }),
        prompt({ id: 'good' }),
      ],
    }),
  });
  client.track('checkout.completed');
  await settle();
  expect(ui.visible().request.prompt.id).toBe('good');
  expect(console.warn).toHaveBeenCalledExactlyOnceWith(
    expect.stringMatching(/"bad" is left out.*"slider"/),
  );
});

test.each<[what: string, fields: object]>([
  ['a journey without touchpoints', { journey: { version: 1 } }],
  ['a trigger that is null', { prompts: [prompt({ trigger: null as never })] }],
  [
    'a list of triggers with a hole',
    { prompts: [prompt({ trigger: [null as never] })] },
  ],
  [
    'a condition that is null',
    {
      prompts: [
        prompt({ trigger: { on: 'checkout.completed', where: null as never } }),
      ],
    },
  ],
])('records a touchpoint in spite of %s', async (_, fields) => {
  const { client, sent } = await startTestClient({ config: config(fields) });
  expect(() => client.track('checkout.completed')).not.toThrow();
  await client.flush();
  expect(sent()[0]!.name).toBe('checkout.completed');
});

const calls: [call: string, run: (test: TestClient) => unknown][] = [
  ['track', ({ client }) => client.track('a.b', null as never)],
  ['identify', ({ client }) => client.identify('user-1', null as never)],
  ['set', ({ client }) => client.set(undefined as never)],
  ['set of nothing', ({ client }) => client.set({ facts: null as never })],
  ['on', ({ client }) => client.on('shown', undefined as never)],
  ['show', ({ client }) => client.show(undefined as never)],
  ['hold', ({ client }) => client.hold(undefined as never)()],
  ['configure', ({ client }) => client.configure(undefined as never)],
];

test.each(calls)('survives a misused %s()', async (_, run) => {
  const test = await startTestClient();
  expect(() => run(test)).not.toThrow();
  await settle();
  test.client.track('checkout.completed');
  await expect(test.client.flush()).resolves.toBeDefined();
});
