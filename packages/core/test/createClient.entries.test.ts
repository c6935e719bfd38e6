import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Context } from '../src/Context.ts';
import type { Director } from '../src/decide/createDirector.ts';
import type { Prompt } from '../src/types.gen.ts';
import {
  createTestClient,
  settle,
  startTestClient,
  type TestClient,
} from './createTestClient.ts';
import { config, prompt, survey } from './fixtures.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 11, 1) });
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const inline: Prompt = { id: 'inline', placement: 'inline', survey };
const withButton: Prompt = { id: 'open', button: { label: 'Open' }, survey };

/** What a client did with what opens prompts in the page. */
function createWithEntries(prompts: Prompt[]) {
  const follow = vi.fn();
  const stop = vi.fn();
  const given: { context?: Context; director?: Director } = {};
  const loadEntries = vi.fn(async () => ({
    createEntries: (context: Context, director: Director) => {
      Object.assign(given, { context, director });
      return { follow, stop };
    },
  }));
  const test = createTestClient({ config: config({ prompts }), loadEntries });
  return { ...test, follow, stop, loadEntries, given };
}

test.each([
  ['inline', inline],
  ['by a button', withButton],
])('fetches what opens prompts %s, once', async (_, one) => {
  const { client, loadEntries, follow } = createWithEntries([prompt(), one]);
  await settle();
  expect(follow).toHaveBeenCalledOnce();
  client.setLocale('de');
  await client.configure(config({ prompts: [prompt()] }));
  await settle();
  expect(follow, 'locale and config').toHaveBeenCalledTimes(3);
  expect(loadEntries).toHaveBeenCalledOnce();
});

test('fetches nothing for other configs, and when one comes that wants it', async () => {
  const { client, loadEntries, follow } = createWithEntries([prompt()]);
  await settle();
  expect(loadEntries).not.toHaveBeenCalled();
  await client.configure(config({ prompts: [inline] }));
  await settle();
  expect(follow).toHaveBeenCalledOnce();
});

test('ends with the consent, and begins again with it', async () => {
  const { client, stop, follow } = createWithEntries([inline]);
  await settle();
  void client.consent.revoke();
  await settle();
  expect(stop).toHaveBeenCalledOnce();
  client.consent.grant();
  await settle();
  expect(follow).toHaveBeenCalledTimes(2);
  client.dispose();
  await settle();
  expect(stop).toHaveBeenCalledTimes(2);
});

test('tells when it does not come, and tries again with the next config', async () => {
  const loadEntries = vi
    .fn()
    .mockRejectedValueOnce(new Error('gone'))
    .mockResolvedValue({ createEntries: () => ({ follow, stop: () => {} }) });
  const follow = vi.fn();
  const { client, errors } = await startTestClient({
    config: config({ prompts: [inline] }),
    loadEntries,
  });
  expect(errors).toEqual([new Error('gone')]);
  await client.configure(config({ prompts: [inline] }));
  await settle();
  expect(follow).toHaveBeenCalledOnce();
});

describe('a prompt in a place', () => {
  const place = { css: '', adopt: () => {} };
  const start = async (
    id = 'inline',
  ): Promise<TestClient & { outcome: Promise<unknown>; dismiss(): void }> => {
    const test = createWithEntries([prompt(), inline]);
    await settle();
    const stage = (await test.given.director!.load())!;
    const presenter = stage.another();
    const more = { place, isModal: false };
    const outcome = stage.open(id, { more }, presenter);
    await settle();
    return Object.assign(test as unknown as TestClient, {
      outcome,
      dismiss: presenter.dismiss,
    });
  };

  test('opens beside the one on the screen, in its place, and not as a modal', async () => {
    const { client, ui } = await start();
    client.track('checkout.completed');
    await settle();
    expect(
      ui.prompts.map(({ isOpen, request }) => [
        isOpen,
        request.prompt.id,
        request.isModal,
        request.place,
      ]),
    ).toEqual([
      [true, 'inline', false, place],
      [true, 'after-checkout', false, undefined],
    ]);
  });

  test('uses up no cap, and what was answered counts', async () => {
    const { ui, client } = await start();
    const { read } = await client.inspect();
    expect(read().history.any.shown).toBe(0);
    ui.visible().answer(9);
    await settle();
    expect(read().history).toMatchObject({
      any: { shown: 0 },
      prompts: { inline: { shown: 0, at: { answered: expect.any(Number) } } },
    });
  });

  test('tells how it came to its end', async () => {
    const { dismiss, outcome, ui } = await start();
    dismiss();
    expect(ui.prompts[0]?.isOpen).toBe(false);
    expect(await outcome).toEqual({ outcome: 'dismissed', reason: 'host' });
  });

  test('that nobody knows is unavailable', async () => {
    const { outcome } = await start('unknown');
    expect(await outcome).toEqual({
      outcome: 'unavailable',
      reason: 'unknown',
    });
  });
});
