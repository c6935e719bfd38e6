import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createTestClient, settle } from './createTestClient.ts';
import { config } from './fixtures.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('opens what the host asks for as modal, in its locale', async () => {
  const { client, ui } = createTestClient({ config: config(), locale: 'de' });
  await settle();
  void client.show('after-checkout');
  await settle();
  expect(ui.visible().request).toMatchObject({ isModal: true, locale: 'de' });
});

test('opens by itself without being modal', async () => {
  const { client, ui } = createTestClient({ config: config() });
  await settle();
  client.track('checkout.completed');
  await vi.advanceTimersByTimeAsync(5_000);
  expect(ui.visible().request).toMatchObject({ isModal: false });
});

test('tells the visible prompt of another locale, and the response', async () => {
  const options = { config: config(), locale: 'de' };
  const { client, ui, sent } = createTestClient(options);
  await settle();
  void client.show('after-checkout');
  await settle();
  const prompt = ui.visible();
  const setLocale = vi.fn();
  Object.assign(prompt, { setLocale });
  client.setLocale('ar');
  expect(setLocale).toHaveBeenCalledExactlyOnceWith('ar', undefined);
  expect(options.locale, "the host's own object stays").toBe('de');

  prompt.answer(9);
  await client.flush();
  expect(sent().find(({ type }) => type === 'response')).toMatchObject({
    data: { locale: 'ar' },
  });
});

test('takes a locale before there is any prompt', async () => {
  const { client, ui } = createTestClient({ config: config() });
  client.setLocale('ja');
  await settle();
  void client.show('after-checkout');
  await settle();
  expect(ui.visible().request.locale).toBe('ja');
});

test('fetches the language before a prompt opens', async () => {
  const { client, ui } = createTestClient({ config: config(), locale: 'de' });
  let arrive = (): void => {};
  const loadLanguage = vi.fn(
    () => new Promise<void>((resolve) => (arrive = resolve)),
  );
  Object.assign(ui, { loadLanguage });
  await settle();
  void client.show('after-checkout');
  await settle();
  expect(loadLanguage).toHaveBeenCalledWith('de');
  expect(ui.prompts).toHaveLength(0);
  arrive();
  await settle();
  expect(ui.prompts).toHaveLength(1);
});
