import type { Config } from '@tactful/schema';
import { afterEach, expect } from 'vitest';
import type { Page } from '../src/browser/Browser.ts';
import { focused, inPrompt, promptAtRest, promptTitle } from '../src/prompt.ts';
import { serveTactful, type TactfulServer } from '../src/serveTactful.ts';
import { tagPage } from '../src/tagPage.ts';
import { test } from '../src/testing.ts';

const config: Config = {
  version: 1,
  interrupt: { grace: '0s' },
  prompts: [
    {
      id: 'quick',
      trigger: { on: 'thing.happened' },
      survey: {
        autoAdvance: true,
        questions: [
          { id: 'score', type: 'nps', text: 'How likely?' },
          { id: 'ease', type: 'ces', text: 'Was it easy?' },
          { id: 'more', type: 'text', text: 'More?', optional: true },
        ],
      },
    },
  ],
};
let server: TactfulServer;
afterEach(() => server.close());

async function open(page: Page): Promise<void> {
  server = await serveTactful({ '/': { body: tagPage({ config }) } });
  await page.goto(server.origin);
  await page.evaluate('tactful("track", "thing.happened")');
  await promptTitle(page, 'How likely?');
  await promptAtRest(page);
}
const title = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      document
        .querySelector('tactful-prompt')!
        .shadowRoot!.querySelector('#title')!.textContent,
  );
const checked = (page: Page): Promise<string | undefined> =>
  page.evaluate(
    () =>
      document
        .querySelector('tactful-prompt')!
        .shadowRoot!.querySelector<HTMLInputElement>('input:checked')?.value,
  );
/** Longer than it waits after a choice. */
const pause = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 600)));

test('goes on after a press, and back again', async ({ page }) => {
  await open(page);
  await page.click(inPrompt('.score:nth-child(10)'));
  await promptTitle(page, 'Was it easy?');
  expect(await focused(page)).toBe('h2.');
  await page.click(inPrompt('[part=back]'));
  await promptTitle(page, 'How likely?');
  expect(await checked(page)).toBe('9');
  await page.click(inPrompt('.score:nth-child(10)'));
  await promptTitle(page, 'Was it easy?');
});

test('stays while arrow keys move, and goes on by Space or Enter', async ({
  page,
}) => {
  await open(page);
  await page.evaluate(
    'document.querySelector("tactful-prompt").shadowRoot.querySelector("input").focus()',
  );
  await page.press('Space');
  await promptTitle(page, 'Was it easy?');
  await page.evaluate(
    'document.querySelector("tactful-prompt").shadowRoot.querySelector("input").focus()',
  );
  for (const value of ['2', '3', '4']) {
    await page.press('ArrowRight');
    expect(await checked(page)).toBe(value);
  }
  await pause(page);
  expect(await title(page)).toBe('Was it easy?');
  // What is marked already: Space fires no click there.
  await page.press('Space');
  await promptTitle(page, 'More?');
  await page.evaluate('tactful.flush()');
  expect(
    server.records().findLast(({ type }) => type === 'response')?.data,
  ).toMatchObject({ revision: 2, answers: [{ value: 0 }, { value: 4 }] });
});
