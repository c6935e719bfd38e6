import { afterEach, expect } from 'vitest';
import type { Page } from '../src/browser/Browser.ts';
import { npsConfig } from '../src/configs.ts';
import { inPrompt, promptTitle } from '../src/prompt.ts';
import { serveTactful, type TactfulServer } from '../src/serveTactful.ts';
import { tagPage } from '../src/tagPage.ts';
import { test } from '../src/testing.ts';

let server: TactfulServer;
afterEach(() => server.close());

async function open(page: Page, locale: string): Promise<void> {
  const attributes = { 'data-locale': locale };
  const body = tagPage({ config: npsConfig, attributes });
  server = await serveTactful({ '/': { body } });
  await page.goto(server.origin);
  await page.evaluate('tactful("track", "thing.happened")');
  await promptTitle(page, 'recommend');
}

const read = (page: Page, selector: string): Promise<string> =>
  page.evaluate(
    (selector) =>
      document
        .querySelector('tactful-prompt')!
        .shadowRoot!.querySelector(selector)!.textContent,
    selector,
  );
const root = (page: Page): Promise<[lang: string, dir: string]> =>
  page.evaluate(() => {
    const { lang, dir } = document
      .querySelector('tactful-prompt')!
      .shadowRoot!.querySelector<HTMLElement>('.card')!;
    return [lang, dir];
  });
const languageFiles = (): string[] =>
  server.requests
    .map(({ path }) => /^\/tactful-(\w\w)\./.exec(path)?.[1])
    .filter((language) => language && language !== 'ui') as string[];

test.for([
  ['en-GB', 'Next', 'ltr', '10', []],
  ['de-AT', 'Weiter', 'ltr', '10', ['de']],
  ['ja', '次へ', 'ltr', '10', ['ja']],
  ['ar-EG', 'التالي', 'rtl', '١٠', ['ar']],
  ['he', 'Next', 'rtl', '10', []],
  ['not_a_tag!', 'Next', 'ltr', '10', []],
] as const)(
  'speaks %s, and fetches no other language',
  async ([locale, next, dir, ten, files], { page }) => {
    await open(page, locale);
    expect(await read(page, '.submit')).toBe(next);
    expect(await read(page, '.score:nth-child(11)')).toBe(ten);
    expect(await root(page)).toEqual([locale, dir]);
    expect(languageFiles()).toEqual(files);
  },
);

test('changes its language and keeps what was entered', async ({ page }) => {
  await open(page, 'en');
  await page.click(inPrompt('.score:nth-child(9)'));
  await page.click(inPrompt('.submit'));
  await promptTitle(page, 'Why?');
  await page.type('Half a sen');
  await page.evaluate('tactful.setLocale("ar")');
  await page.waitFor(
    '!document.querySelector("tactful-prompt").shadowRoot.querySelector("[dir=ltr]")',
  );
  expect(await read(page, '.submit')).toBe('إرسال');
  await page.type('tence');
  await page.click(inPrompt('.submit'));
  await promptTitle(page, 'Thank you for that.');
  await expect
    .poll(() => server.records().findLast(({ type }) => type === 'response'))
    .toMatchObject({
      data: {
        locale: 'ar',
        answers: [{ value: 8 }, { value: 'Half a sentence' }],
      },
    });
});

test('opens in English when the language does not come', async ({ page }) => {
  await page.visitor.intercept(/\/tactful-de\./, 'fail');
  await open(page, 'de');
  expect(await read(page, '.submit')).toBe('Next');
  expect(page.errors).toEqual([]);
});
