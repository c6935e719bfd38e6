import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Config, Prompt } from '../src/types.gen.ts';
import {
  settle,
  startTestClient,
  type TestClient,
} from './createTestClient.ts';
import { config, prompt } from './fixtures.ts';

// What the host has a say in: `beforeShow`, and the user that it names.

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 11, 1) });
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);
const lastRule = ({ inspector }: TestClient, id = 'after-checkout'): unknown =>
  inspector.explain(id)[0]!.last?.rule;
const shownIn = ({ ui }: TestClient): string[] =>
  ui.prompts.map(({ request }) => request.prompt.id);

test.each<[what: string, answer: () => unknown, shown: number]>([
  ['false', () => false, 0],
  ['a promise of false', async () => false, 0],
  ['true', () => true, 1],
  ['nothing', () => undefined, 1],
  ['a promise of nothing', async () => {}, 1],
  ['null', () => null, 1],
])('asks beforeShow, which answers %s', async (_, answer, shown) => {
  const beforeShow = vi.fn(answer);
  const test = await startTestClient({ beforeShow });
  test.client.track('checkout.completed');
  await settle();
  expect(beforeShow).toHaveBeenCalledExactlyOnceWith({
    prompt: 'after-checkout',
    touchpoint: 'checkout.completed',
  });
  expect(test.ui.prompts).toHaveLength(shown);
  const rule = shown ? 'passed' : 'host.beforeShow';
  expect(lastRule(test)).toBe(rule);
  const { prompts } = test.inspector.read().history;
  expect(prompts['after-checkout']?.shown ?? 0).toBe(shown);
});

test.each<[what: string, answer: () => unknown]>([
  [
    'throws',
    () => {
      throw new Error('Broken.');
    },
  ],
  ['rejects', () => Promise.reject(new Error('Broken.'))],
])('shows the prompt, and reports, when beforeShow %s', async (_, answer) => {
  const test = await startTestClient({ beforeShow: answer });
  test.client.track('checkout.completed');
  await settle();
  expect(test.ui.prompts).toHaveLength(1);
  expect(test.errors).toEqual([new Error('Broken.')]);
});

test('shows the prompt when beforeShow says nothing for a second', async () => {
  const beforeShow = (): Promise<never> => new Promise(() => {});
  const test = await startTestClient({ beforeShow });
  test.client.track('checkout.completed');
  await pass(990);
  expect(test.ui.prompts).toEqual([]);
  await pass(20);
  expect(test.ui.prompts).toHaveLength(1);
});

test('does not ask beforeShow about what the host opens', async () => {
  const beforeShow = vi.fn(() => false);
  const { client, ui } = await startTestClient({ beforeShow });
  void client.show('after-checkout');
  await settle();
  expect(ui.prompts).toHaveLength(1);
  expect(beforeShow).not.toHaveBeenCalled();
});

test('goes on to the next prompt after a veto', async () => {
  const test = await startTestClient({
    config: config({ prompts: [prompt({ id: 'a' }), prompt({ id: 'b' })] }),
    beforeShow: ({ prompt: id }) => id !== 'a',
  });
  test.client.track('checkout.completed');
  await settle();
  expect(shownIn(test)).toEqual(['b']);
});

test('asks again at the next touchpoint', async () => {
  const beforeShow = vi.fn(() => beforeShow.mock.calls.length > 1);
  const test = await startTestClient({ beforeShow });
  test.client.track('checkout.completed');
  await settle();
  test.client.track('checkout.completed');
  await settle();
  expect(test.ui.prompts).toHaveLength(1);
});

test('decides once more after beforeShow: the visitor may have gone on', async () => {
  let answer: (allowed: boolean) => void = () => {};
  const test = await startTestClient({
    beforeShow: () => new Promise((resolve) => (answer = resolve)),
  });
  test.client.track('checkout.completed');
  await settle();
  const release = test.client.hold('payment');
  answer(true);
  await settle();
  expect(test.ui.prompts).toEqual([]);
  expect(test.inspector.read().waiting).toMatchObject([{ rule: 'host.hold' }]);
  release();
  await settle();
  answer(true);
  await settle();
  expect(test.ui.prompts).toHaveLength(1);
});

/** A prompt for those on the plan "pro". */
function forPro(
  fields: Partial<Config> = {},
  also: Partial<Prompt>[] = [],
): Config {
  const audience = { 'traits.plan': 'pro' };
  const prompts = [{ audience }, ...also].map((one) => prompt(one));
  return config({ ...fields, prompts });
}
const expected = { identify: 'expected' } as const;

test('waits for the user where the config expects one', async () => {
  const test = await startTestClient({ config: forPro(expected) });
  test.client.track('checkout.completed');
  await pass(2_000);
  expect(test.inspector.read().waiting).toMatchObject([{ rule: 'identify' }]);
  test.client.identify('user-1', { plan: 'pro' });
  await settle();
  expect(shownIn(test)).toEqual(['after-checkout']);
});

test('leaves a prompt when the user turns out to be another', async () => {
  const test = await startTestClient({ config: forPro(expected) });
  test.client.track('checkout.completed');
  test.client.identify('user-1', { plan: 'free' });
  await settle();
  expect(lastRule(test)).toBe('audience');
  expect(test.inspector.read().waiting).toEqual([]);
});

test('waits 5 s for a user, and no longer', async () => {
  const audience = { 'traits.plan': { $exists: false } };
  const test = await startTestClient({
    config: config({ ...expected, prompts: [prompt({ audience })] }),
  });
  test.client.track('checkout.completed');
  await pass(4_990);
  expect(test.ui.prompts).toEqual([]);
  await pass(20);
  expect(test.ui.prompts).toHaveLength(1);
});

test('does not wait for a user whom nothing asks for', async () => {
  const fields = config({ ...expected, prompts: [prompt()] });
  const test = await startTestClient({ config: fields });
  test.client.track('checkout.completed');
  await settle();
  expect(test.ui.prompts).toHaveLength(1);
});

test('decides again about what has happened on this page, once the user is known', async () => {
  const test = await startTestClient({ config: forPro() });
  test.client.track('checkout.completed');
  await settle();
  expect(lastRule(test)).toBe('audience');
  test.client.identify('user-1', { plan: 'pro' });
  await settle();
  expect(test.ui.visible().request.touchpoint).toBe('checkout.completed');
});

test('does not decide again about another page', async () => {
  const test = await startTestClient({ config: forPro() });
  test.client.track('checkout.completed');
  await settle();
  test.window.history.pushState(null, '', '/thanks');
  test.client.identify('user-1', { plan: 'pro' });
  await settle();
  expect(test.ui.prompts).toEqual([]);
});

test('decides again only for prompts that look at the user', async () => {
  const test = await startTestClient({
    config: forPro({}, [{ id: 'for-all' }]),
  });
  test.client.track('checkout.completed');
  await settle();
  expect(shownIn(test)).toEqual(['for-all']);
  test.client.dismiss();
  await settle();
  test.client.identify('user-1', { plan: 'free' });
  await settle();
  expect(shownIn(test)).toEqual(['for-all']);
});

test('lets no prompt that was vetoed stand in the way of one for the user', async () => {
  const test = await startTestClient({
    config: forPro({}, [{ id: 'for-all', priority: 1 }]),
    beforeShow: ({ prompt: id }) => id !== 'for-all',
  });
  test.client.track('checkout.completed');
  await settle();
  test.client.identify('user-1', { plan: 'pro' });
  await settle();
  expect(shownIn(test)).toEqual(['after-checkout']);
});

test('asks once for one touchpoint, however often the user is named', async () => {
  const test = await startTestClient({ config: forPro() });
  test.client.track('checkout.completed');
  for (const seats of [1, 2]) {
    test.client.identify('user-1', { plan: 'pro', seats });
    await settle();
    test.client.dismiss();
    await settle();
  }
  expect(shownIn(test)).toEqual(['after-checkout']);
});
