import { expect, test, vi } from 'vitest';
import type { Context } from '../../../src/Context.ts';
import { applyVariant } from '../../../src/engine/applyVariant.ts';
import { findWords } from '../../../src/present/languages/findWords.ts';
import type { Config, LanguageFile, Prompt } from '../../../src/types.gen.ts';

const prompt: Prompt = {
  id: 'why',
  button: { label: 'Feedback' },
  survey: {
    questions: [
      {
        id: 'q',
        type: 'single',
        text: 'Why?',
        options: [
          { id: 'a', text: 'First' },
          { id: 'b', text: 'Second' },
        ],
      },
      { id: 'more', type: 'text', text: 'More?' },
    ],
    endings: [{ id: 'end', text: 'Thanks.' }],
  },
};
const german: LanguageFile = {
  prompts: {
    why: {
      'q.text': 'Warum?',
      'q.options.a': 'Erstens',
      'more.text': 'Mehr?',
      'end.text': 'Danke.',
      'button.label': 'Rückmeldung',
      '@warm.q.text': 'Ach, warum?',
    },
  },
  messages: { send: 'Ab damit' },
};

/** A client with these files; each answers what it holds. */
function create(files: Record<string, unknown>, fields: Partial<Config> = {}) {
  const report = vi.fn();
  const timers: (() => void)[] = [];
  const fetch = vi.fn(async (url: string) => {
    const file = files[url];
    if (file === undefined) return new Response(null, { status: 404 });
    if (file instanceof Promise) await file;
    return new Response(typeof file === 'string' ? file : JSON.stringify(file));
  });
  const context = {
    plan: {
      config: {
        languages: {
          default: 'en',
          others: { de: './de.json', 'de-AT': '../at.json', ar: '/ar.json' },
        },
        ...fields,
      },
    },
    options: { config: '/shop/tactful.json' },
    hash: 'one',
    window: { document: { baseURI: 'https://a.example/page/' } },
    fetch,
    report,
    setTimer: (callback: () => void) => {
      timers.push(callback);
      return () => {};
    },
  };
  const onLate = vi.fn();
  const find = (locale: string | undefined) =>
    findWords(context as unknown as Context, locale, {
      apply: applyVariant,
      onLate,
    });
  /** What is read of the prompt in a locale. */
  const read = async (locale: string | undefined): Promise<unknown[]> => {
    const language = await find(locale);
    const { questions } = language.wordsOf({ prompt }).survey(prompt.survey);
    return [language.locale, ...questions.map(({ text }) => text)];
  };
  return { find, read, fetch, report, timers, onLate, context };
}
const files = {
  'https://a.example/shop/de.json': german,
  'https://a.example/at.json': { prompts: { why: { 'q.text': 'Wieso?' } } },
};

test('goes from `de-AT` to `de` to the default, text by text', async () => {
  const { read } = create(files);
  expect(await read('de-AT')).toEqual(['de-AT', 'Wieso?', 'Mehr?']);
  expect(await read('de_at')).toEqual(['de_at', 'Wieso?', 'Mehr?']);
  expect(await read('de-CH')).toEqual(['de-CH', 'Warum?', 'Mehr?']);
  expect(await read('en-GB')).toEqual(['en-GB', 'Why?', 'More?']);
  expect(await read('fr')).toEqual(['en', 'Why?', 'More?']);
  expect(await read(undefined)).toEqual([undefined, 'Why?', 'More?']);
});

test('fetches what the locale needs, once, relative to the config', async () => {
  const { read, fetch, context } = create(files);
  await read('en');
  await read('fr');
  expect(fetch).not.toHaveBeenCalled();
  await read('de');
  await read('de-AT');
  expect(fetch.mock.calls.map(([url]) => url)).toEqual([
    'https://a.example/shop/de.json',
    'https://a.example/at.json',
  ]);
  Object.assign(context.options, { config: {} });
  await read('de');
  expect(fetch).toHaveBeenLastCalledWith(
    'https://a.example/page/de.json',
    expect.anything(),
  );
});

test.each([
  ['is not there', {}, 'answered 404'],
  ['is not JSON', { 'https://a.example/ar.json': '<html>' }, 'is not JSON'],
])(
  'speaks the default when a file %s, and tries again',
  async (_, held, problem) => {
    const { read, report, fetch } = create(held);
    expect(await read('ar')).toEqual(['en', 'Why?', 'More?']);
    expect(report).toHaveBeenCalledExactlyOnceWith(
      `Language file https://a.example/ar.json ${problem}. Check its URL.`,
      expect.any(Error),
    );
    await read('ar');
    expect(fetch).toHaveBeenCalledTimes(2);
  },
);

test('does not wait longer than a second, and tells when the words have come', async () => {
  const { promise: held, resolve: arrive } = Promise.withResolvers();
  const { read, timers, onLate } = create({
    'https://a.example/ar.json': held,
  });
  const reading = read('ar');
  timers[0]!();
  expect(await reading).toEqual(['en', 'Why?', 'More?']);
  expect(onLate).not.toHaveBeenCalled();
  arrive(undefined);
  await vi.waitUntil(() => onLate.mock.calls.length);
});

test.each([
  ['a place that is none', { 'q.options.gone': 'x', 'q.type': 'text' }],
  ['a place below a text', { 'q.text.deep': 'x', 'gone.text': 'x' }],
  ['what is no text', { 'q.text': 7, 'more.text': '', 'end.text': null }],
  ['no list of texts', 'nonsense'],
])('leaves out %s', async (_, why) => {
  const { find } = create({
    'https://a.example/ar.json': { prompts: { why } },
  });
  const { wordsOf } = await find('ar');
  expect(wordsOf({ prompt }).survey(prompt.survey)).toEqual(prompt.survey);
});

test('keeps the order of what is shown', async () => {
  const { find } = create(files);
  const [first, second] = prompt.survey.questions as never as [
    { options: unknown[] },
    object,
  ];
  const shown = {
    ...prompt.survey,
    questions: [second, { ...first, options: first.options.toReversed() }],
  } as typeof prompt.survey;
  const said = (await find('de')).wordsOf({ prompt }).survey(shown);
  expect(said.questions).toMatchObject([
    { id: 'more', text: 'Mehr?' },
    { id: 'q', options: [{ text: 'Second' }, { text: 'Erstens' }] },
  ]);
});

test('keeps variants apart: what is not translated of one stays its own', async () => {
  const { find } = create(files);
  const { wordsOf } = await find('de');
  const textsOf = (id: string): string[] =>
    wordsOf({
      prompt,
      variant: {
        id,
        texts: { 'q.text': 'Oh, why?', 'more.text': 'Oh, more?' },
      },
    })
      .survey(prompt.survey)
      .questions.map(({ text }) => text);
  expect(textsOf('warm')).toEqual(['Ach, warum?', 'Oh, more?']);
  expect(textsOf('cold')).toEqual(['Oh, why?', 'Oh, more?']);
});

test('gives what the UI says by itself, and the words on a button', async () => {
  const { find } = create(files);
  const german = await find('de');
  const all = { send: 'Senden', nps: { low: 'nie' }, number: () => '1' };
  expect(german.wordsOf({ prompt }).messages(all)).toEqual({
    ...all,
    send: 'Ab damit',
  });
  expect(german.labelOf(prompt)).toBe('Rückmeldung');
  expect((await find('en')).labelOf(prompt)).toBe('Feedback');
});
