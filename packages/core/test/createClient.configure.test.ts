import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FakeNetwork } from './createFakeNetwork.ts';
import {
  createTestClient,
  settle,
  startTestClient,
  type TestClient,
} from './createTestClient.ts';
import { config, prompt } from './fixtures.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 11, 1) });
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  vi.spyOn(console, 'info').mockImplementation(() => {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const next = config({ hash: 'f00d', prompts: [prompt({ id: 'next' })] });

/** The prompt that a touchpoint brings up, and the config of its records. */
async function ask({ client, ui, sent }: TestClient): Promise<unknown[]> {
  client.track('checkout.completed');
  await settle();
  await client.flush();
  return [ui.visible().request.prompt.id, sent().at(-1)!.config];
}

/** A client whose files arrive when they are told to; `gone.json` is not there. */
function createWithFiles(): TestClient & {
  arrive(file: string): Promise<void>;
} {
  const answers = new Map<string, () => void>();
  const answer: FakeNetwork['answer'] = ({ url, init }) => {
    if (init.method) return new Response();
    const [, id = ''] = /(\w+)\.json/.exec(url)!;
    if (id === 'gone') return new Response(null, { status: 404 });
    const body = config({ hash: id, prompts: [prompt({ id })] });
    return new Promise((resolve) => {
      answers.set(id, () => resolve(Response.json(body)));
    });
  };
  return {
    ...createTestClient({ config: '/first.json' }, { answer }),
    arrive: async (file) => {
      await settle();
      answers.get(file)?.();
      await settle();
    },
  };
}

test('asks by the next config once it has it', async () => {
  const test = await startTestClient();
  await test.client.configure(next);
  expect(await ask(test)).toEqual(['next', 'f00d']);
});

test('gets the next config from its URL', async () => {
  const test = createWithFiles();
  await test.arrive('first');
  const configuring = test.client.configure('/second.json');
  await settle();
  await test.arrive('second');
  await configuring;
  expect(await ask(test)).toEqual(['second', 'second']);
});

test('keeps the config it has when the next one does not arrive', async () => {
  const test = await startTestClient();
  test.network.answer = ({ init }) =>
    new Response(null, { status: init.method ? 200 : 500 });
  await test.client.configure('/second.json');
  expect(test.errors).toHaveLength(1);
  expect(await ask(test)).toEqual(['after-checkout', 'c0ffee']);
});

test('ends with the config that was asked for last', async () => {
  const test = createWithFiles();
  await test.arrive('first');
  void test.client.configure('/second.json');
  await settle();
  void test.client.configure('/third.json');
  await settle();
  await test.arrive('second');
  await test.arrive('third');
  expect(await ask(test)).toEqual(['third', 'third']);
});

test('asks by the next config about what was tracked before the first arrived', async () => {
  const test = createWithFiles();
  test.client.track('checkout.completed');
  void test.client.configure(next);
  await test.arrive('first');
  await settle();
  expect(test.ui.prompts).toHaveLength(1);
  await test.client.flush();
  expect(test.sent().map(({ config: hash }) => hash)).not.toContain('none');
});

test('takes the older config when the newer one does not arrive', async () => {
  const test = createWithFiles();
  await settle();
  const configuring = test.client.configure('/gone.json');
  await test.arrive('first');
  await configuring;
  expect(await ask(test)).toEqual(['first', 'first']);
});

test('does not let the first config win over one that the host has set since', async () => {
  const test = createWithFiles();
  const configuring = test.client.configure(next);
  await test.arrive('first');
  await configuring;
  expect(await ask(test)).toEqual(['next', 'f00d']);
});

test('leaves a visible prompt as it is', async () => {
  const { client, ui } = await startTestClient();
  client.track('checkout.completed');
  await settle();
  await client.configure(next);
  expect(ui.visible().request.prompt.id).toBe('after-checkout');
});

test('asks by the config that the host has set before the leave was given', async () => {
  const test = createTestClient({ consent: 'required' });
  await test.client.configure(next);
  test.client.consent.grant();
  await settle();
  expect(await ask(test)).toEqual(['next', 'f00d']);
});
