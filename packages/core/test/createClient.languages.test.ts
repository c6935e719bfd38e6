import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Tactful } from '../src/Tactful.ts';
import { createTestClient, settle } from './createTestClient.ts';
import { config } from './fixtures.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const languages = { default: 'en', others: { de: './de.json' } };
const german = {
  prompts: { 'after-checkout': { 'recommend.text': 'Empfehlen Sie uns?' } },
};

/** A client whose German words come, or do not. */
function create(locale: string, words: unknown = german) {
  return createTestClient(
    { config: config({ languages }), locale },
    {
      answer: ({ url }) =>
        url.endsWith('de.json')
          ? words
            ? new Response(JSON.stringify(words))
            : new Response(null, { status: 404 })
          : new Response(),
    },
  );
}
/** Lets files arrive, which takes tasks of its own. */
async function show(client: Tactful): Promise<void> {
  await settle();
  // Its code is a file of its own.
  await import('../src/present/languages/findWords.ts');
  void client.show('after-checkout');
  for (let turn = 0; turn < 5; turn += 1) await settle();
}

test('asks in the words of the visitor, and says so on the response', async () => {
  const { client, ui, sent } = create('de-AT');
  await show(client);
  const { request, answer, interview } = ui.visible();
  expect(request.locale).toBe('de-AT');
  expect(interview().question?.text).toBe('Empfehlen Sie uns?');
  answer(9);
  // What the file does not have.
  expect(interview().question?.text).toBe('Why?');
  await client.flush();
  expect(sent().find(({ type }) => type === 'response')).toMatchObject({
    data: { locale: 'de-AT' },
  });
});

test.each([
  ['a language that the config does not have', 'fr', german],
  ['a file that does not come', 'de', undefined],
])('asks in its default for %s', async (_, locale, words) => {
  const { client, ui, sent } = create(locale, words ?? 0);
  await show(client);
  const { request, answer, interview } = ui.visible();
  expect(request.locale).toBe('en');
  expect(interview().question?.text).toBe('Would you recommend us?');
  answer(9);
  await client.flush();
  expect(sent().find(({ type }) => type === 'response')).toMatchObject({
    data: { locale: 'en' },
  });
});

test('hands the words of another locale to the visible prompt', async () => {
  const { client, ui } = create('en');
  await show(client);
  const setLocale = vi.fn();
  const prompt = ui.visible();
  Object.assign(prompt, { setLocale });
  prompt.answer(9);
  client.setLocale('de');
  client.setLocale('en');
  client.setLocale('de');
  for (let turn = 0; turn < 5; turn += 1) await settle();
  expect(setLocale).toHaveBeenLastCalledWith('de', expect.anything());
  const words = setLocale.mock.lastCall![1];
  prompt.reword((shown) => words.survey(shown));
  expect(prompt.interview()).toMatchObject({
    answers: [{ question: 'recommend', value: 9 }],
    survey: { questions: [{ text: 'Empfehlen Sie uns?' }, { text: 'Why?' }] },
  });
});

test('takes the words relative to the config in force', async () => {
  const { client, network } = create('de');
  await show(client);
  expect(network.requests.map(({ url }) => url)).toContain(
    'http://localhost/de.json',
  );
});
