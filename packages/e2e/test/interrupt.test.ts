import type { Config } from '@tactful/schema';
import { afterEach, expect } from 'vitest';
import { npsConfig } from '../src/configs.ts';
import { keepDecisions, waitForRule } from '../src/decidedIn.ts';
import { hasPrompt, inPrompt, promptTitle } from '../src/prompt.ts';
import { serveTactful, type TactfulServer } from '../src/serveTactful.ts';
import { tagPage } from '../src/tagPage.ts';
import { test } from '../src/testing.ts';

let server: TactfulServer;
afterEach(() => server.close());

const body = `
  <h1>A page</h1>
  <input id="field"> <button id="ask" onclick="tactful.track('thing.happened')">Ask</button>
  <dialog id="dialog"><button id="done" onclick="this.closest('dialog').close()">Done</button></dialog>
  <div class="tour">A tour</div>`;

async function serve(fields: Partial<Config> = {}): Promise<string> {
  const config = { ...npsConfig, interrupt: { grace: '0s' }, ...fields };
  server = await serveTactful({
    '/': { body: tagPage({ config, before: keepDecisions, body }) },
    '/other': { body: '<h1>Other</h1>' },
  });
  return server.origin;
}

test('waits while the visitor types, and asks when the field is left', async ({
  page,
}) => {
  await page.goto(await serve());
  await page.waitFor('"ready" in tactful');
  await page.click('#field');
  await page.type('hello');
  await page.evaluate('tactful.track("thing.happened")');
  await waitForRule(page, 'interrupt.typing');
  expect(await hasPrompt(page)).toBe(false);
  await page.press('Tab');
  await promptTitle(page, 'recommend');
});

test('waits while a dialog of the host is open', async ({ page }) => {
  await page.goto(await serve());
  await page.waitFor('"ready" in tactful');
  await page.evaluate('document.querySelector("#dialog").showModal()');
  await page.evaluate('tactful.track("thing.happened")');
  await waitForRule(page, 'interrupt.dialog');
  expect(await hasPrompt(page)).toBe(false);
  await page.click('#done');
  await promptTitle(page, 'recommend');
});

test('waits while an element that the config names is there', async ({
  page,
}) => {
  const interrupt = { grace: '0s', selectors: ['.tour'] };
  await page.goto(await serve({ interrupt }));
  await page.click('#ask');
  await waitForRule(page, 'interrupt.selectors');
  expect(await hasPrompt(page)).toBe(false);
  await page.evaluate('document.querySelector(".tour").remove()');
  await promptTitle(page, 'recommend');
});

test('waits while another tab is in front', async ({ page, visitor }) => {
  const origin = await serve();
  await page.goto(origin);
  await page.waitFor('"ready" in tactful');
  await visitor.open(`${origin}/other`);
  await page.evaluate('tactful.track("thing.happened")');
  await waitForRule(page, 'interrupt.hidden');
  expect(await hasPrompt(page)).toBe(false);
  await page.bringToFront();
  await promptTitle(page, 'recommend');
});

test('waits while the page is printed', async ({ page }) => {
  await page.goto(await serve());
  await page.waitFor('"ready" in tactful');
  // No engine here can be made to print: the media query is told to match.
  await page.evaluate(() => {
    const real = window.matchMedia.bind(window);
    window.matchMedia = (query) =>
      query === 'print'
        ? ({ matches: document.title === 'printing' } as MediaQueryList)
        : real(query);
    document.title = 'printing';
  });
  await page.evaluate('tactful.track("thing.happened")');
  await waitForRule(page, 'interrupt.printing');
  await page.evaluate(() => {
    document.title = 'printed';
    window.dispatchEvent(new Event('afterprint'));
  });
  await promptTitle(page, 'recommend');
});

test('leaves a route with its untouched prompt, and keeps one that was begun', async ({
  page,
}) => {
  await page.goto(
    await serve({
      frequency: { perPage: 9, perSession: 9 },
      prompts: [{ ...npsConfig.prompts[0]!, frequency: {} }],
    }),
  );
  await page.click('#ask');
  await promptTitle(page, 'recommend');
  await page.evaluate('history.pushState(null, "", "/a")');
  await page.waitFor('!document.querySelector("tactful-prompt")');

  await page.click('#ask');
  await promptTitle(page, 'recommend');
  await page.click(inPrompt('label:nth-of-type(3)'));
  await page.evaluate('history.pushState(null, "", "/b")');
  expect(await hasPrompt(page)).toBe(true);
});

test('asks in one of two tabs, however close they are', async ({
  page,
  visitor,
}) => {
  const origin = await serve({ interrupt: { grace: '0s', never: [] } });
  await page.goto(origin);
  const other = await visitor.open(origin);
  for (const tab of [page, other]) await tab.waitFor('"ready" in tactful');
  await Promise.all(
    [page, other].map((tab) =>
      tab.evaluate('tactful.ready.then(() => tactful.track("thing.happened"))'),
    ),
  );
  const rules = (tab: typeof page): Promise<string> =>
    tab.waitFor<string>(
      'document.querySelector("tactful-prompt") ? "shown" : decided.at(-1)?.verdict === "skip" && decided.at(-1).rule',
    );
  const seen = await Promise.all([page, other].map(rules));
  expect(seen.toSorted()).toEqual(['frequency.every', 'shown']);
});

test('takes a delay that a touchpoint has armed to the next page', async ({
  page,
}) => {
  const [prompt] = npsConfig.prompts;
  await page.goto(
    await serve({
      prompts: [{ ...prompt!, trigger: { on: 'thing.happened', delay: '1s' } }],
    }),
  );
  await page.click('#ask');
  await waitForRule(page, 'trigger.delay');
  // The stage is fetched when something is armed.
  await page.evaluate(
    'tactful.inspect().then((it) => { window.inspector = it; })',
  );
  await page.waitFor('inspector.read().waiting.length');
  await page.reload();
  await promptTitle(page, 'recommend');
});
