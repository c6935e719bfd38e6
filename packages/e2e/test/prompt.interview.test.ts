import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect } from 'vitest';
import type { Page } from '../src/browser/Browser.ts';
import { npsConfig } from '../src/configs.ts';
import { focused, hasPrompt, inPrompt, promptTitle } from '../src/prompt.ts';
import type { Answer } from '../src/servePages.ts';
import {
  distFolder,
  serveTactful,
  type TactfulServer,
} from '../src/serveTactful.ts';
import { tagPage } from '../src/tagPage.ts';
import { test } from '../src/testing.ts';

const file = readdirSync(distFolder).find((name) =>
  /^tactful-interview\.[\w-]+\.js$/.test(name),
)!;
const real = {
  headers: { 'content-type': 'text/javascript; charset=utf-8' },
  body: readFileSync(join(distFolder, file)),
};

let server: TactfulServer;
afterEach(() => server.close());

/** How the browser asked for what it takes to go on. */
const fetches = (): string[] =>
  server.requestsTo(`/${file}`).map(({ url }) => url);
/** The steps of the response that came. */
const steps = (): unknown[] =>
  server
    .records()
    .filter(({ type }) => type === 'response')
    .map(({ data }) => ({
      revision: data['revision'],
      final: data['final'],
      values: (data['answers'] as { value: unknown }[]).map(
        ({ value }) => value,
      ),
    }));

/** Brings the question on the screen. */
async function open(page: Page, interview: Answer): Promise<void> {
  server = await serveTactful({
    '/': { body: tagPage({ config: npsConfig }) },
  });
  server.route(`/${file}`, interview);
  await page.goto(server.origin);
  await page.evaluate('tactful("track", "thing.happened")');
  await promptTitle(page, 'recommend');
}

test('shows the question first, and goes on with the same elements', async ({
  page,
}) => {
  const gate = Promise.withResolvers<void>();
  await open(page, () => gate.promise.then(() => real));
  await expect.poll(fetches).toHaveLength(1);
  await page.click(inPrompt('.score:nth-child(4)'));
  await page.press('ArrowRight');
  const look = (): Promise<unknown> =>
    page.evaluate(() => {
      const { shadowRoot } = document.querySelector('tactful-prompt')!;
      const all = [...shadowRoot!.querySelectorAll('.card *')];
      const keep = window as { before?: Element[] };
      keep.before ??= all;
      return {
        count: all.length,
        isSame: all.every((element, at) => element === keep.before![at]),
        value: shadowRoot!.querySelector<HTMLInputElement>(':checked')!.value,
        sheets: shadowRoot!.adoptedStyleSheets.length,
      };
    });
  const before = await look();
  expect(before).toMatchObject({ isSame: true, value: '4', sheets: 1 });
  const focusedBefore = await focused(page);
  expect(focusedBefore).toBe('input.');
  gate.resolve();
  await expect
    .poll(look)
    .toEqual({ ...(before as object), isSame: true, sheets: 2 });
  expect(await focused(page)).toBe(focusedBefore);
  await page.press('ArrowRight');
  await page.press('Enter');
  await promptTitle(page, 'Why?');
  await expect
    .poll(steps)
    .toEqual([{ revision: 1, final: false, values: [5] }]);
  expect(page.errors).toEqual([]);
});

test('takes an answer that comes before the interview, and goes on with it', async ({
  page,
}) => {
  const gate = Promise.withResolvers<void>();
  await open(page, () => gate.promise.then(() => real));
  await page.click(inPrompt('.score:nth-child(10)'));
  await page.click(inPrompt('.submit'));
  // Nothing that happens now can lose it.
  const first = { revision: 1, final: false, values: [9] };
  await expect.poll(steps).toEqual([first]);
  gate.resolve();
  await promptTitle(page, 'Why?');
  expect(await focused(page)).toBe('textarea.text');
  await page.type('Fast');
  await page.click(inPrompt('.submit'));
  await promptTitle(page, 'Thank you for that.');
  // Thanked as soon as it is stored; it may still be on its way.
  await expect
    .poll(steps)
    .toEqual([
      first,
      { ...first, revision: 2 },
      { revision: 3, final: true, values: [9, 'Fast'] },
    ]);
  expect(page.errors).toEqual([]);
});

test('fetches the interview once more, by another URL', async ({ page }) => {
  let asked = 0;
  await open(page, () => {
    asked += 1;
    return asked === 1 ? { status: 503 } : real;
  });
  await page.click(inPrompt('.score:nth-child(10)'));
  await page.click(inPrompt('.submit'));
  await promptTitle(page, 'Why?');
  expect(new Set(fetches()).size).toBeGreaterThan(1);
});

test('keeps the answer and never thanks, where the interview does not come', async ({
  page,
}) => {
  await open(page, { status: 404 });
  await page.click(inPrompt('.score:nth-child(10)'));
  await page.click(inPrompt('.submit'));
  await expect.poll(() => hasPrompt(page)).toBe(false);
  await expect
    .poll(steps)
    .toEqual([{ revision: 1, final: false, values: [9] }]);
  await page.evaluate('tactful.flush()');
  const events = server
    .records()
    .filter(({ type }) => type === 'prompt')
    .map(({ name }) => name);
  expect(events.slice(-3)).toEqual(['shown', 'started', 'dismissed']);
  expect(page.consoleMessages.map(({ text }) => text).join()).toContain(
    'The interview did not come',
  );
});
