import type { Config, TactfulRecord } from '@tactful/schema';
import { afterEach, expect } from 'vitest';
import type { Page } from '../src/browser/Browser.ts';
import { focused, inPrompt, promptTitle } from '../src/prompt.ts';
import { serveTactful, type TactfulServer } from '../src/serveTactful.ts';
import { tagPage, type TagPageOptions } from '../src/tagPage.ts';
import { test } from '../src/testing.ts';

let server: TactfulServer;
afterEach(() => server.close());

const survey: Config['prompts'][number]['survey'] = {
  questions: [
    { id: 'score', type: 'nps', text: 'How likely?' },
    {
      id: 'why',
      type: 'single',
      shuffle: true,
      text: 'Why is that, {{event.name | friend}}?',
      options: ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id, text: id })),
    },
    { id: 'more', type: 'text', text: 'More?' },
  ],
  endings: [{ id: 'end', text: 'Thank you for that.' }],
};
const config: Config = {
  version: 1,
  interrupt: { grace: '0s' },
  prompts: [
    { id: 'asks', trigger: { on: 'thing.happened' }, survey },
    { id: 'opens', survey },
    { id: 'stands', placement: 'inline', survey },
  ],
};
const body = `<h1>A page</h1><input id="field">`;
const page2 = `${body}<tactful-survey prompt="stands"></tactful-survey>`;

async function open(
  page: Page,
  options: Partial<TagPageOptions> = {},
): Promise<void> {
  server = await serveTactful({
    '/': { body: tagPage({ config, body, ...options }) },
    '/inline': { body: tagPage({ config, body: page2, ...options }) },
  });
  await page.goto(server.origin);
  await ready(page);
}
async function ready(page: Page): Promise<void> {
  await page.waitFor('"ready" in tactful');
  await page.evaluate('tactful.ready');
}
const kept = (page: Page): Promise<unknown> =>
  page.evaluate('JSON.parse(sessionStorage.getItem("tactful.draft"))');
/** Waits until something is kept that holds these words. */
const keeps = (page: Page, words: string): Promise<boolean> =>
  page.waitFor(
    (wanted) =>
      sessionStorage.getItem('tactful.draft')?.includes(wanted) ?? false,
    words,
  );
const records = (type: TactfulRecord['type'], name?: string): TactfulRecord[] =>
  server
    .records()
    .filter((one) => one.type === type && (!name || one.name === name));
const state = (page: Page): Promise<unknown> =>
  page.evaluate(() => {
    const root = document.querySelector('tactful-prompt')!.shadowRoot!;
    return {
      order: [...root.querySelectorAll('input')].map(({ value }) => value),
      checked: root.querySelector<HTMLInputElement>('input:checked')?.value,
      title: root.querySelector('#title')!.textContent,
    };
  });

test('comes back after a reload where it was left, as the same response', async ({
  page,
}) => {
  await open(page);
  await page.evaluate('tactful.track("thing.happened", { name: "Bo" })');
  await promptTitle(page, 'How likely?');
  await page.click(inPrompt('.score:nth-child(9)'));
  await page.click(inPrompt('.submit'));
  await promptTitle(page, 'Why is that, Bo?');
  await page.click(inPrompt('.choices > :nth-child(3) input'));
  const before = await state(page);
  await keeps(page, '"score"');
  await page.reload();
  await promptTitle(page, 'Why is that, Bo?');
  expect(await state(page)).toEqual(before);
  expect(await focused(page)).toBe('body.');
  // And once more, from the last question.
  await page.click(inPrompt('.submit'));
  await promptTitle(page, 'More?');
  // It reloads in the very task of the last letter.
  await page.evaluate(() => {
    document.documentElement.dataset['left'] = '';
    document.addEventListener('input', (event) => {
      const field = event.composedPath()[0] as HTMLTextAreaElement;
      if (field.value.endsWith('sen')) location.reload();
    });
  });
  await page.type('Half a sen');
  await page.waitFor('!("left" in document.documentElement.dataset)');
  await promptTitle(page, 'More?');
  await page.click(inPrompt('textarea'));
  await page.press('End');
  await page.type('tence');
  await page.click(inPrompt('.submit'));
  await promptTitle(page, 'Thank you for that.');
  expect(await kept(page)).toBeNull();
  await page.evaluate('tactful.flush()');

  const responses = records('response').map(({ data }) => data);
  expect(new Set(responses.map(({ response }) => response)).size).toBe(1);
  expect(responses.map(({ revision }) => revision)).toEqual([1, 2, 3]);
  expect(responses.at(-1)).toMatchObject({
    final: true,
    touchpoint: 'thing.happened',
    answers: [{ value: 8 }, { question: 'why' }, { value: 'Half a sentence' }],
  });
  expect(records('prompt', 'shown')).toHaveLength(1);
  expect(records('prompt', 'started')).toHaveLength(1);
  const history = await page.evaluate(
    'tactful.inspect().then(({ read }) => read().history.any)',
  );
  expect(history).toMatchObject({ shown: 1 });
  await page.reload();
  await ready(page);
  await page.evaluate('tactful.track("thing.happened")');
  await page.waitFor(
    'tactful.explain("asks").then(([{ last }]) => last?.verdict === "skip")',
  );
  expect(await page.evaluate('!document.querySelector("tactful-prompt")')).toBe(
    true,
  );
});

test('is not kept before the visitor begins, and goes when it is closed', async ({
  page,
}) => {
  await open(page);
  await page.evaluate('tactful.track("thing.happened")');
  await promptTitle(page, 'How likely?');
  expect(await kept(page)).toBeNull();
  await page.click(inPrompt('.score:nth-child(9)'));
  await keeps(page, '"asks"');
  await page.click(inPrompt('.close'));
  await page.waitFor('sessionStorage.getItem("tactful.draft") === null');
  await page.reload();
  await ready(page);
  await page.evaluate('tactful.flush()');
  expect(records('prompt', 'dismissed')).toHaveLength(1);
  expect(await page.evaluate('!document.querySelector("tactful-prompt")')).toBe(
    true,
  );
});

test('goes with the consent, also on a page that did not take it up', async ({
  page,
}) => {
  await open(page);
  await page.evaluate('tactful.track("thing.happened")');
  await promptTitle(page, 'How likely?');
  await page.click(inPrompt('.score:nth-child(9)'));
  await keeps(page, '"asks"');
  server.route('/', {
    body: tagPage({
      config,
      attributes: { 'data-consent': 'required' },
    }),
  });
  await page.reload();
  await page.waitFor('"ready" in tactful');
  expect(await kept(page)).not.toBeNull();
  await page.evaluate('tactful.consent.revoke()');
  expect(await kept(page)).toBeNull();
});

test('is worth nothing after 24 hours, nor for another survey', async ({
  page,
}) => {
  for (const change of ['savedAtMs', '"order":[["score","nps"']) {
    await open(page);
    await page.evaluate('void tactful.show("opens")');
    await promptTitle(page, 'How likely?');
    await page.click(inPrompt('.score:nth-child(9)'));
    await keeps(page, '"opens"');
    // As the next page finds it.
    await page.visitor.addInitScript((what) => {
      const found = sessionStorage.getItem('tactful.draft');
      if (!found) return;
      const day = 24 * 60 * 60 * 1_000;
      const changed =
        what === 'savedAtMs'
          ? found.replace(/"savedAtMs":\d+/, `"savedAtMs":${Date.now() - day}`)
          : found.replace(what, what.replace('score', 'other'));
      sessionStorage.setItem('tactful.draft', changed);
    }, change);
    await page.reload();
    await ready(page);
    await page.evaluate('void tactful.show("opens")');
    await promptTitle(page, 'How likely?');
    expect(await state(page)).not.toHaveProperty('checked');
    await page.evaluate('tactful.dismiss()');
    await server.close();
  }
});

test('of what the visitor has opened comes back beside the page, with no focus', async ({
  page,
}) => {
  await open(page);
  await page.evaluate('void tactful.show("opens")');
  await promptTitle(page, 'How likely?');
  await page.click(inPrompt('.score:nth-child(9)'));
  await keeps(page, '"opens"');
  await page.reload();
  await promptTitle(page, 'How likely?');
  const [isModal, checked] = await page.evaluate(() => {
    const root = document.querySelector('tactful-prompt')!.shadowRoot!;
    return [
      Boolean(root.querySelector(':modal')),
      root.querySelector<HTMLInputElement>('input:checked')?.value,
    ];
  });
  expect([isModal, checked]).toEqual([false, '8']);
  expect(await focused(page)).toBe('body.');
});

test('in a place of the page is taken up by its element', async ({ page }) => {
  await open(page);
  await page.goto(`${server.origin}/inline`);
  const title = (words: string): Promise<boolean> =>
    page.waitFor(
      (wanted) =>
        document
          .querySelector('tactful-survey')
          ?.shadowRoot?.querySelector('tactful-prompt')
          ?.shadowRoot!.querySelector('#title')
          ?.textContent.includes(wanted) ?? false,
      words,
    );
  const within = (selector: string): string =>
    `tactful-survey >>> tactful-prompt >>> ${selector}`;
  await title('How likely?');
  await page.click(within('.score:nth-child(9)'));
  await page.click(within('.submit'));
  await title('Why is that, friend?');
  await keeps(page, '"stands"');
  // Not on a page without it.
  await page.goto(server.origin);
  await ready(page);
  expect(await page.evaluate('!document.querySelector("tactful-prompt")')).toBe(
    true,
  );
  await page.goto(`${server.origin}/inline`);
  await title('Why is that, friend?');
});

test('is taken up by show(), with the focus', async ({ page }) => {
  await open(page);
  await page.evaluate('void tactful.show("opens")');
  await promptTitle(page, 'How likely?');
  await page.click(inPrompt('.score:nth-child(9)'));
  await page.click(inPrompt('.submit'));
  await promptTitle(page, 'Why is that');
  const before = await state(page);
  await keeps(page, '"score"');
  const draft = await page.evaluate(() =>
    sessionStorage.getItem('tactful.draft'),
  );
  await page.click(inPrompt('.close'));
  await page.waitFor('sessionStorage.getItem("tactful.draft") === null');
  // As if it had been left on another page.
  await page.evaluate(
    (text) => sessionStorage.setItem('tactful.draft', text!),
    draft,
  );
  await page.evaluate('void tactful.show("opens")');
  await promptTitle(page, 'Why is that');
  expect(await state(page)).toEqual(before);
  expect(await focused(page)).toMatch(/^(h2|input)/);
});

test('of a prompt that was ended elsewhere closes it, without a word, when its page comes back', async ({
  page,
}) => {
  await open(page);
  await page.evaluate('tactful.track("thing.happened")');
  await promptTitle(page, 'How likely?');
  await page.click(inPrompt('.score:nth-child(9)'));
  await keeps(page, '"asks"');
  const comeBack = (): Promise<boolean> =>
    page.evaluate(() => {
      const event = new PageTransitionEvent('pageshow', { persisted: true });
      window.dispatchEvent(event);
      return Boolean(document.querySelector('tactful-prompt'));
    });
  expect(await comeBack(), 'it goes on').toBe(true);
  await page.evaluate('sessionStorage.clear()');
  expect(await comeBack(), 'it was ended').toBe(false);
  await page.evaluate('tactful.flush()');
  expect(records('prompt', 'dismissed')).toEqual([]);
});
