import type { Config } from '@tactful/schema';
import { afterEach, expect } from 'vitest';
import type { Page } from '../src/browser/Browser.ts';
import { inPrompt, promptTitle } from '../src/prompt.ts';
import { type Answer } from '../src/servePages.ts';
import { serveTactful, type TactfulServer } from '../src/serveTactful.ts';
import { tagPage } from '../src/tagPage.ts';
import { test } from '../src/testing.ts';

let server: TactfulServer;
afterEach(() => server.close());

const config: Config = {
  version: 1,
  interrupt: { grace: '0s' },
  languages: {
    default: 'en',
    others: { de: './tactful.de.json', ar: 'tactful.ar.json' },
  },
  prompts: [
    {
      id: 'ask',
      trigger: { on: 'thing.happened' },
      button: { label: 'Feedback' },
      survey: {
        shuffle: ['why', 'more'],
        questions: [
          {
            id: 'why',
            type: 'single',
            text: 'Why?',
            shuffle: true,
            options: ['one', 'two', 'three', 'four', 'five'].map((id) => ({
              id,
              text: `Option ${id}`,
            })),
          },
          { id: 'more', type: 'csat', text: 'And else?' },
          { id: 'words', type: 'text', text: 'In words?' },
        ],
        endings: [{ id: 'end', text: 'Thanks from us.' }],
      },
    },
  ],
};
const german = {
  prompts: {
    ask: {
      'why.text': 'Warum?',
      'why.options.one': 'Möglichkeit eins',
      'more.text': 'Und sonst?',
      'words.text': 'In **eigenen** Worten?',
      'end.text': 'Danke von uns.',
      'button.label': 'Rückmeldung',
    },
  },
  messages: { send: 'Ab damit' },
};
const json = (value: unknown): Answer => ({
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
});

async function open(page: Page, locale: string): Promise<void> {
  server = await serveTactful({
    '/': {
      body: tagPage({
        config: '/shop/tactful.json',
        attributes: { 'data-locale': locale },
      }),
    },
    '/shop/tactful.json': json(config),
    '/shop/tactful.de.json': json(german),
  });
  await page.goto(server.origin);
  await page.waitFor('"ready" in tactful');
  await page.evaluate('tactful.ready');
}
const label = (page: Page, wanted: string): Promise<boolean> =>
  page.waitFor(
    (words) =>
      document.querySelector('tactful-button')?.shadowRoot!.textContent ===
      words,
    wanted,
  );
/** What stands in the prompt, of these. */
const texts = (page: Page, selector: string): Promise<string[]> =>
  page.evaluate(
    (wanted) =>
      [
        ...document
          .querySelector('tactful-prompt')!
          .shadowRoot!.querySelectorAll(wanted),
      ].map((one) => one.textContent),
    selector,
  );
const isGerman = `document.querySelector("tactful-prompt").shadowRoot
  .querySelector("#title").textContent.match(/Warum|sonst|Danke/)`;

test('asks de-AT in German, by a file beside the config, and says so', async ({
  page,
}) => {
  await open(page, 'de-AT');
  await label(page, 'Rückmeldung');
  await page.click('tactful-button >>> button');
  await page.waitFor(isGerman);
  for (let step = 0; step < 2; step += 1) {
    await page.click(inPrompt('input'));
    await page.click(inPrompt('.submit'));
  }
  await promptTitle(page, 'In eigenen Worten?');
  expect(await texts(page, 'strong')).toEqual(['eigenen']);
  expect(await texts(page, '.submit')).toEqual(['Ab damit']);
  await page.click(inPrompt('textarea'));
  await page.type('Gut');
  await page.click(inPrompt('.submit'));
  await promptTitle(page, 'Danke von uns.');
  await page.evaluate('tactful.flush()');
  expect(
    server.records().findLast(({ type }) => type === 'response')?.data,
  ).toMatchObject({ final: true, locale: 'de-AT' });
  expect(server.requestsTo('/shop/tactful.de.json')).toHaveLength(1);
  expect(server.requestsTo('/shop/tactful.ar.json')).toHaveLength(0);
  expect(page.errors).toEqual([]);
});

test('changes its language, and keeps answers, order and what is written', async ({
  page,
}) => {
  await open(page, 'en');
  await page.evaluate('tactful.track("thing.happened")');
  await page.waitFor('document.querySelector("tactful-prompt")');
  const orderOf = (): Promise<string[]> =>
    page.evaluate(() =>
      [
        ...document
          .querySelector('tactful-prompt')!
          .shadowRoot!.querySelectorAll('input'),
      ].map(({ value }) => value),
    );
  const [title] = await texts(page, '#title');
  const before = await orderOf();
  await page.click(inPrompt('input'));
  expect(server.requestsTo('/shop/tactful.de.json')).toHaveLength(0);
  await page.evaluate('tactful.setLocale("de")');
  await page.waitFor(isGerman);
  expect(await orderOf()).toEqual(before);
  const wanted = title!.startsWith('Why') ? 'Warum?' : 'Und sonst?';
  expect((await texts(page, '#title'))[0]).toBe(wanted);
  expect(await texts(page, 'input:checked')).toHaveLength(1);
  await page.click(inPrompt('.submit'));
  await page.click(inPrompt('input'));
  await page.click(inPrompt('.submit'));
  await promptTitle(page, 'In ');
  await page.click(inPrompt('textarea'));
  await page.type('Half a sen');
  await page.evaluate('tactful.setLocale("en")');
  await promptTitle(page, 'In words?');
  await page.type('tence');
  await page.click(inPrompt('.submit'));
  await promptTitle(page, 'Thanks from us.');
  await page.evaluate('tactful.flush()');
  const { data } = server
    .records()
    .findLast(({ type }) => type === 'response')!;
  expect(data).toMatchObject({
    final: true,
    locale: 'en',
    answers: [
      { value: expect.anything() },
      { value: expect.anything() },
      { question: 'words', value: 'Half a sentence' },
    ],
  });
});

test('asks in its default when the file does not come', async ({ page }) => {
  await open(page, 'ar');
  await label(page, 'Feedback');
  await page.evaluate('tactful.track("thing.happened")');
  await page.waitFor('document.querySelector("tactful-prompt")');
  const [dir, submit] = await page.evaluate(() => {
    const card = document
      .querySelector('tactful-prompt')!
      .shadowRoot!.querySelector<HTMLElement>('.card')!;
    return [card.dir, card.querySelector('.submit')!.textContent];
  });
  expect([dir, submit]).toEqual(['ltr', 'Next']);
  expect(
    page.consoleMessages.filter(({ text }) => text.includes('tactful.ar.json')),
  ).not.toEqual([]);
  expect(page.errors).toEqual([]);
});
