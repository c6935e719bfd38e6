import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { RequestAdapter } from '../src/deliver/Adapter.ts';
import { createFakeWindow, type FakeWindow } from './createFakeWindow.ts';
import {
  createTestClient,
  settle,
  startTestClient,
} from './createTestClient.ts';
import { jsonAdapter } from './deliver/jsonAdapter.ts';
import { config, prompt } from './fixtures.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 11, 1) });
  vi.spyOn(console, 'info').mockImplementation(() => {});
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const elsewhere: RequestAdapter = {
  ...jsonAdapter,
  name: 'elsewhere',
  encode: (...batch) =>
    jsonAdapter
      .encode(...batch)
      .map((request) => ({ ...request, url: 'https://other.example/' })),
};
const both = [jsonAdapter, elsewhere];

/** A browser whose visitor asks not to be followed. */
function privateWindow(): FakeWindow {
  const window = createFakeWindow();
  Object.defineProperty(window, 'navigator', {
    value: { ...window.navigator, globalPrivacyControl: true },
  });
  return window;
}

test('gives third parties nothing where the visitor asks for that', async () => {
  const { client, network } = createTestClient(
    { adapters: both },
    { window: privateWindow() },
  );
  await client.ready;
  await settle();
  client.track('page.viewed');
  await client.flush();
  expect(network.requests.map(({ url }) => url)).toEqual(['/feedback']);
  const other = createTestClient({ adapters: both });
  await settle();
  other.client.track('page.viewed');
  await other.client.flush();
  expect(other.network.requests).toHaveLength(2);
});

test('lets an adapter say whose it is', async () => {
  const { client, network } = createTestClient(
    {
      adapters: [
        { ...jsonAdapter, party: 'third' },
        { ...elsewhere, party: 'first' },
      ],
    },
    { window: privateWindow() },
  );
  await client.ready;
  await settle();
  client.track('page.viewed');
  await client.flush();
  expect(network.requests.map(({ url }) => url)).toEqual([
    'https://other.example/',
  ]);
});

test('knows no visitor then, but what was shown', async () => {
  const { client, device, sent, ui } = createTestClient(
    {},
    { window: privateWindow() },
  );
  await client.ready;
  await settle();
  client.track('checkout.completed');
  await settle();
  ui.visible().close('close');
  await client.flush();
  expect(sent().length).toBeGreaterThan(1);
  expect(sent().every(({ visitor }) => visitor === undefined)).toBe(true);
  const [kept] = [...device.kept.values()];
  expect(kept!.visitor).toBeUndefined();
  expect(kept!.history.any?.shown).toBe(1);
});

test('samples such visitors by session', async () => {
  const shown = new Set<number>();
  for (let index = 0; index < 40; index += 1) {
    const { client, ui } = createTestClient(
      { config: config({ prompts: [prompt({ sample: 0.5 })] }) },
      { window: privateWindow() },
    );
    await client.ready;
    await settle();
    client.track('checkout.completed');
    await settle();
    shown.add(ui.prompts.length);
  }
  expect([...shown].toSorted()).toEqual([0, 1]);
});

test('writes nothing to the device with storage "memory", and keeps caps for the page', async () => {
  const { client, device, ui, sent } = await startTestClient({
    storage: 'memory',
  });
  client.track('checkout.completed');
  await settle();
  ui.visible().close('close');
  client.track('checkout.completed');
  await settle();
  expect(ui.prompts).toHaveLength(1);
  await client.flush();
  expect(sent().length).toBeGreaterThan(1);
  expect(device.uses).toBe(0);
});

test('takes out of what is handed over what identifies people, if asked', async () => {
  const patterns = [/order-\d+/];
  const { client, sent } = await startTestClient({ redact: { patterns } });
  client.track('page.viewed', {
    note: 'Ask ana@example.com about order-17',
    count: 3,
  });
  await client.flush();
  expect(sent()[0]!.data).toEqual({
    note: 'Ask [email] about [redacted]',
    count: 3,
  });
});

test('takes it out of what visitors write, unless told not to, but not where it is asked for', async () => {
  const survey = {
    questions: [
      { id: 'why', type: 'text', text: 'Why?' },
      { id: 'mail', type: 'text', kind: 'email', text: 'Your address?' },
    ],
  } as const;
  for (const redact of [undefined, false] as const) {
    const { client, ui, sent } = await startTestClient({
      redact,
      config: config({ prompts: [prompt({ survey: survey as never })] }),
    });
    client.track('checkout.completed');
    await settle();
    ui.visible().answer('I am ana@example.com');
    ui.visible().answer('ana@example.com');
    await client.flush();
    const final = sent().find(({ data }) => data['final']);
    expect(final!.data['answers']).toMatchObject([
      { value: redact === false ? 'I am ana@example.com' : 'I am [email]' },
      { value: 'ana@example.com' },
    ]);
  }
});

test('has the host edit a record, but not its place, or drop it', async () => {
  const { client, sent } = await startTestClient({
    beforeSend: (record) =>
      record.name === 'page.viewed'
        ? null
        : { ...record, id: 'mine', user: 'x', seq: 99 },
  });
  client.track('page.viewed');
  client.track('basket.filled');
  await client.flush();
  const records = sent();
  expect(records.map(({ name, user }) => [name, user])).toEqual([
    ['basket.filled', 'x'],
  ]);
  expect(records[0]!.id).not.toBe('mine');
  expect(records[0]!.seq).toBe(1);
});

test.each([
  [
    'throws',
    (): never => {
      throw new Error('oops');
    },
  ],
  ['gives nothing', (): undefined => undefined],
  ['answers later', async (): Promise<object> => ({})],
] as const)(
  'drops a record for which beforeSend %s, and reports it',
  async (_, beforeSend) => {
    const { client, sent, errors } = await startTestClient({ beforeSend });
    client.track('page.viewed');
    await client.flush();
    expect(sent()).toEqual([]);
    expect(errors.length).toBeGreaterThan(0);
  },
);

test('hands over all that is kept of the visitor', async () => {
  const { client } = await startTestClient();
  client.track('page.viewed');
  const { stored, drafts } = await client.exportMine();
  expect(stored).toMatchObject({
    state: { visitor: expect.any(String) },
    session: { path: ['page.viewed'] },
  });
  expect(drafts).toEqual([]);
});

const forgetting: RequestAdapter = { ...jsonAdapter, forgets: true };

test('asks the backend to forget the visitor, at once, and ends', async () => {
  const { client, network, device } = await startTestClient({
    adapters: [forgetting, elsewhere],
  });
  client.track('page.viewed');
  await client.flush();
  const [before] = network.batches();
  network.requests.length = 0;
  await client.forgetMe();
  const [{ url, init }] = network.requests as [(typeof network.requests)[0]];
  expect([url, init.keepalive]).toEqual(['/feedback', true]);
  expect(network.batches()).toMatchObject([
    {
      records: [],
      forget: {
        visitor: before!.records[0]!.visitor,
        session: before!.records[0]!.session,
      },
    },
  ]);
  expect(client.consent.state).toBe('denied');
  expect(device.kept.size).toBe(0);
});

test.each([
  ['nobody answers', [forgetting], 503, 'did not answer'],
  ['nobody can', [elsewhere], 200, 'no destination can'],
])(
  'rejects and changes nothing where %s',
  async (_, adapters, status, words) => {
    const { client, network } = await startTestClient({ adapters });
    network.answer = () => new Response('', { status });
    await expect(client.forgetMe()).rejects.toThrow(words);
    expect(client.consent.state).toBe('granted');
  },
);
