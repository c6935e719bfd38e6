import type { Config } from '@tactful/schema';
import { afterEach, describe, expect } from 'vitest';
import { axeViolations } from '../src/axeViolations.ts';
import type { Page } from '../src/browser/Browser.ts';
import { focused, inPrompt, promptAtRest, promptTitle } from '../src/prompt.ts';
import { serveTactful, type TactfulServer } from '../src/serveTactful.ts';
import { NONCE, noteViolations, strictHeaders } from '../src/strictPolicy.ts';
import { tagPage, type TagPageOptions } from '../src/tagPage.ts';
import { test } from '../src/testing.ts';

let server: TactfulServer;
afterEach(() => server.close());

const config: Config = {
  version: 1,
  interrupt: { grace: '0s' },
  theme: { accent: '#0a5ad4' },
  prompts: [
    {
      id: 'feedback',
      button: { label: 'Feedback' },
      survey: { questions: [{ id: 'why', type: 'text', text: 'What is up?' }] },
    },
    {
      id: 'asks',
      trigger: { on: 'thing.happened' },
      survey: { questions: [{ id: 'nps', type: 'nps', text: 'How likely?' }] },
    },
  ],
};
const button = 'tactful-button >>> button';
const body = `<style>:root { color-scheme: light dark }</style>
  <h1>A page</h1><button id="last">Last</button>`;

async function open(
  page: Page,
  options: Partial<TagPageOptions> = {},
): Promise<void> {
  server = await serveTactful({
    '/': {
      ...(options.nonce && { headers: strictHeaders }),
      body: tagPage({ config, body, ...options }),
    },
  });
  await page.goto(server.origin);
  await page.waitFor(
    'document.querySelector("tactful-button")?.shadowRoot.querySelector("button")',
  );
}
/** Where the button is, and whether it is drawn. */
const box = (
  page: Page,
): Promise<{ left: number; right: number; width: number; height: number }> =>
  page.evaluate(() =>
    document
      .querySelector('tactful-button')!
      .shadowRoot!.querySelector('button')!
      .getBoundingClientRect()
      .toJSON(),
  );
const isGone = '!document.querySelector("tactful-prompt")';

test('opens a modal dialog, and gets the focus back', async ({ page }) => {
  await open(page, {
    nonce: NONCE,
    before: noteViolations,
    body: '<h1>A page</h1>',
  });
  await page.click(button);
  await promptTitle(page, 'What is up?');
  await promptAtRest(page);
  expect(await focused(page)).toBe('textarea.text');
  const [isModal, isAway] = await page.evaluate(() => [
    Boolean(
      document
        .querySelector('tactful-prompt')!
        .shadowRoot!.querySelector('dialog:modal'),
    ),
    document.querySelector('tactful-button')!.hasAttribute('data-away'),
  ]);
  expect([isModal, isAway]).toEqual([true, true]);
  expect((await box(page)).width).toBe(0);
  await page.press('Escape');
  await page.waitFor(isGone);
  await page.waitFor('document.activeElement.localName === "tactful-button"');
  // And once more, by the keyboard.
  await page.press('Enter');
  await promptTitle(page, 'What is up?');
  await page.type('All well');
  await page.click(inPrompt('.submit'));
  await promptTitle(page, 'Thank you');
  await page.evaluate('tactful.flush()');
  expect(
    server.records().find(({ type }) => type === 'response')?.data,
  ).toMatchObject({ prompt: 'feedback', answers: [{ value: 'All well' }] });
  expect(await page.evaluate('violations')).toEqual([]);
  expect(page.errors).toEqual([]);
});

test('is the last tab stop, with a name, and big enough', async ({ page }) => {
  await open(page);
  await page.evaluate('document.querySelector("#last").focus()');
  await page.press('Tab');
  const [host, name, popup] = await page.evaluate(() => {
    const { activeElement } = document;
    const inner = activeElement!.shadowRoot?.activeElement;
    return [activeElement!.localName, inner?.textContent, inner?.ariaHasPopup];
  });
  expect([host, name, popup]).toEqual(['tactful-button', 'Feedback', 'dialog']);
  const { width, height } = await box(page);
  expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
});

test('stands aside for a prompt that opens by itself', async ({ page }) => {
  await open(page);
  await page.evaluate('tactful.track("thing.happened")');
  await promptTitle(page, 'How likely?');
  await page.waitFor('document.querySelector("tactful-button[data-away]")');
  await page.evaluate('tactful.dismiss()');
  await page.waitFor(
    'document.querySelector("tactful-button:not([data-away])")',
  );
});

test('follows language, config and end', async ({ page }) => {
  await open(page);
  const { right } = await box(page);
  expect(right).toBe(
    await page.evaluate('document.documentElement.clientWidth'),
  );
  await page.evaluate('tactful.setLocale("ar")');
  await page.waitFor(
    () =>
      document
        .querySelector('tactful-button')!
        .shadowRoot!.querySelector('button')!
        .getBoundingClientRect().left < 1,
  );
  const next = JSON.parse(
    JSON.stringify(config).replace('"Feedback"', '"Say it"'),
  );
  await page.evaluate((given) => {
    const { tactful } = window as unknown as {
      tactful: { configure(config: unknown): Promise<void> };
    };
    return tactful.configure(given);
  }, next);
  await page.waitFor(
    () =>
      document.querySelector('tactful-button')?.shadowRoot!.textContent ===
      'Say it',
  );
  await page.evaluate('tactful.dispose()');
  await page.waitFor('!document.querySelector("tactful-button")');
});

for (const [how, visitorOptions] of [
  ['on a phone', { width: 320 }],
  ['in the dark', { colorScheme: 'dark' }],
  ['in forced colours', { forcedColors: true }],
] as const) {
  describe(`${how}`, () => {
    test.override({ visitorOptions });
    test('pleases axe', async ({ page, browser, skip }) => {
      skip(browser.engine !== 'chromium', 'axe sees the same elsewhere');
      await open(page);
      expect(await axeViolations(page, 'tactful-button')).toEqual([]);
    });
  });
}
