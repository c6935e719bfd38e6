import type { Config } from '@tactful/schema';
import { afterEach, describe, expect } from 'vitest';
import type { Page } from '../src/browser/Browser.ts';
import { npsConfig } from '../src/configs.ts';
import { serveTactful, type TactfulServer } from '../src/serveTactful.ts';
import { NONCE, noteViolations, strictHeaders } from '../src/strictPolicy.ts';
import { tagPage, type TagPageOptions } from '../src/tagPage.ts';
import { test } from '../src/testing.ts';

let server: TactfulServer;
afterEach(() => server.close());

const [nps] = npsConfig.prompts;
const config: Config = {
  ...npsConfig,
  interrupt: { grace: '0s' },
  prompts: [
    { id: 'inline', placement: 'inline', survey: nps!.survey },
    {
      id: 'helped',
      placement: 'inline',
      survey: {
        questions: [
          {
            id: 'helped',
            type: 'rating',
            display: 'thumbs',
            text: 'Did it help?',
          },
        ],
      },
    },
    { ...nps!, id: 'asks' },
  ],
};
const body = `
  <h1>A page</h1>
  <button id="before">Before</button>
  <tactful-survey id="one" prompt="inline" min-block-size="300px"></tactful-survey>
  <p id="below">Below</p>
  <tactful-survey id="two" prompt="helped"></tactful-survey>`;

async function open(
  page: Page,
  options: Partial<TagPageOptions> = {},
): Promise<void> {
  const isStrict = options.nonce !== undefined;
  server = await serveTactful({
    '/': {
      ...(isStrict && { headers: strictHeaders }),
      body: tagPage({ config, body, ...options }),
    },
  });
  await page.goto(server.origin);
}
/** Selector of something in an element's prompt. */
const within = (id: string, selector: string): string =>
  `#${id} >>> tactful-prompt >>> ${selector}`;
const title = (page: Page, id: string, wanted: string): Promise<boolean> =>
  page.waitFor(
    ([element, words]) =>
      document
        .querySelector(`#${element}`)
        ?.shadowRoot?.querySelector('tactful-prompt')
        ?.shadowRoot?.querySelector('#title')
        ?.textContent?.includes(words!) ?? false,
    [id, wanted],
  );
const responses = () =>
  server.records().filter(({ type }) => type === 'response');

test('asks in its place, several on a page, and delivers the answers', async ({
  page,
}) => {
  await open(page, { nonce: NONCE, before: noteViolations });
  await title(page, 'one', 'recommend');
  await title(page, 'two', 'Did it help?');
  await page.click(within('two', '.score:nth-child(2)'));
  await page.click(within('two', '.submit'));
  await title(page, 'two', 'Thank you');
  await page.click(within('one', '.score:nth-child(10)'));
  await page.click(within('one', '.submit'));
  await title(page, 'one', 'Why?');
  await page.type('Quick');
  await page.click(within('one', '.submit'));
  await title(page, 'one', 'Thank you for that.');
  await page.evaluate('tactful.flush()');
  expect(
    responses()
      .filter(({ data }) => data['final'])
      .map(({ name, data }) => [name, data['answers']]),
  ).toMatchObject([
    ['helped', [{ value: 2 }]],
    ['inline', [{ value: 9 }, { value: 'Quick' }]],
  ]);
  expect(server.invalid).toEqual([]);
  expect(await page.evaluate('violations')).toEqual([]);
  expect(page.errors).toEqual([]);
});

test('takes no focus, is no dialog, and comes where it stands by Tab', async ({
  page,
}) => {
  await open(page);
  await page.click('#before');
  await title(page, 'one', 'recommend');
  const [active, role] = await page.evaluate(() => {
    const { shadowRoot } = document.querySelector('#one')!;
    const card = shadowRoot!
      .querySelector('tactful-prompt')!
      .shadowRoot!.querySelector('.card')!;
    return [document.activeElement!.id, card.role];
  });
  expect([active, role]).toEqual(['before', 'region']);
  await page.press('Tab');
  expect(await page.evaluate('document.activeElement.id')).toBe('one');
  // Nothing closes it by mistake.
  await page.press('Escape');
  await title(page, 'one', 'recommend');
});

test('moves nothing where its space is reserved', async ({
  page,
  browser,
  skip,
}) => {
  skip(browser.engine !== 'chromium', 'no layout shift is told elsewhere');
  await open(page, {
    before: `window.shifts = [];
      new PerformanceObserver((list) => shifts.push(...list.getEntries().map((one) => one.value)))
        .observe({ type: 'layout-shift', buffered: true });`,
    body: `<style>tactful-survey { display: block; min-block-size: 300px }</style>${body}`,
  });
  await title(page, 'one', 'recommend');
  await title(page, 'two', 'Did it help?');
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(resolve)),
  );
  expect(await page.evaluate('shifts')).toEqual([]);
});

test('uses up no cap, and leaves room for a prompt that opens by itself', async ({
  page,
}) => {
  await open(page);
  await title(page, 'one', 'recommend');
  await page.evaluate('tactful.track("thing.happened")');
  await page.waitFor('document.querySelector(":root > tactful-prompt")');
  await title(page, 'one', 'recommend');
});

test('keeps automatic prompts back while the visitor writes in it', async ({
  page,
}) => {
  await open(page);
  await title(page, 'one', 'recommend');
  await page.click(within('one', '.score:nth-child(10)'));
  await page.click(within('one', '.submit'));
  await title(page, 'one', 'Why?');
  await page.type('I am');
  await page.evaluate('tactful.track("thing.happened")');
  const rule = await page.waitFor(
    'tactful.explain("asks").then(([{ waiting }]) => waiting?.rule)',
  );
  expect(rule).toBe('interrupt.typing');
});

test('follows its attributes and its way through the page', async ({
  page,
}) => {
  await open(page);
  await title(page, 'one', 'recommend');
  await page.evaluate(
    'document.querySelector("#one").setAttribute("prompt", "helped")',
  );
  await title(page, 'one', 'Did it help?');
  // Moved within one task: what was marked stays.
  await page.click(within('one', '.score:nth-child(1)'));
  await page.evaluate('document.body.append(document.querySelector("#one"))');
  const marked = (): Promise<boolean> =>
    page.evaluate(
      () =>
        document
          .querySelector('#one')!
          .shadowRoot!.querySelector('tactful-prompt')
          ?.shadowRoot!.querySelector<HTMLInputElement>('input')!.checked ??
        false,
    );
  expect(await marked()).toBe(true);
  await page.evaluate('(window.one = document.querySelector("#one")).remove()');
  await page.waitFor('!one.shadowRoot.firstChild');
  await page.evaluate('document.body.append(one)');
  await title(page, 'one', 'Did it help?');
  expect(await marked()).toBe(false);
  await page.evaluate('tactful.dispose()');
  await page.waitFor('!one.shadowRoot.firstChild');
});

test('takes another config, and keeps what was begun', async ({ page }) => {
  await open(page);
  await title(page, 'one', 'recommend');
  await title(page, 'two', 'Did it help?');
  await page.click(within('two', '.score:nth-child(1)'));
  const next = JSON.parse(
    JSON.stringify(config)
      .replace('recommend us', 'name us to a friend')
      .replace('Did it help?', 'Was it good?'),
  );
  await page.evaluate((given) => {
    const { tactful } = window as unknown as {
      tactful: { configure(config: unknown): Promise<void> };
    };
    return tactful.configure(given);
  }, next);
  await title(page, 'one', 'name us to a friend');
  await title(page, 'two', 'Did it help?');
});

test('speaks another language, and keeps what was entered', async ({
  page,
}) => {
  await open(page);
  await title(page, 'one', 'recommend');
  await page.click(within('one', '.score:nth-child(10)'));
  await page.evaluate('tactful.setLocale("ar")');
  const state = await page.waitFor(() => {
    const card = document
      .querySelector('#one')!
      .shadowRoot!.querySelector('tactful-prompt')!
      .shadowRoot!.querySelector<HTMLElement>('.card')!;
    return (
      card.dir === 'rtl' && [
        card.querySelector('.submit')!.textContent,
        card.querySelector<HTMLInputElement>(':checked')!.value,
      ]
    );
  });
  expect(state).toEqual(['التالي', '9']);
});

test('is fetched by configs that have such a prompt alone', async ({
  page,
}) => {
  await open(page, { config: npsConfig });
  await page.waitFor('"ready" in tactful');
  await page.evaluate('tactful.ready');
  await page.evaluate('tactful.track("thing.happened")');
  await page.waitFor('document.querySelector("tactful-prompt")');
  expect(server.requests.map(({ path }) => path).join()).not.toContain(
    'tactful-entries',
  );
});

test('asks a survey of its own without the client, and tells the answers', async ({
  page,
}) => {
  await open(page);
  await title(page, 'one', 'recommend');
  await page.evaluate(() => {
    const survey = {
      questions: [
        { id: 'mood', type: 'csat', text: 'Satisfied?' },
        { id: 'sad', type: 'text', text: 'Why not?' },
        { id: 'glad', type: 'text', text: 'Why so?', optional: true },
      ],
      logic: [
        { after: 'mood', if: { 'answers.mood': { $gte: 4 } }, goTo: 'glad' },
      ],
    };
    const element = document.createElement('tactful-survey');
    element.id = 'own';
    Object.assign(element, { survey, theme: { preset: 'compact' } });
    const told: string[] = [];
    for (const name of ['shown', 'answered', 'submitted']) {
      element.addEventListener(`tactful-${name}`, (event) => {
        const { answers } = (event as CustomEvent).detail;
        told.push(`${name} ${JSON.stringify(answers?.at(-1)?.value) ?? ''}`);
      });
    }
    Object.assign(window, { told });
    document.body.prepend(element);
  });
  await title(page, 'own', 'Satisfied?');
  await page.click(within('own', '.score:nth-child(5)'));
  await page.click(within('own', '.submit'));
  await title(page, 'own', 'Why so?');
  await page.click(within('own', '.submit'));
  await title(page, 'own', 'Thank you');
  expect(await page.evaluate('told.slice(0, 2)')).toEqual([
    'shown ',
    'answered 5',
  ]);
  expect(await page.evaluate('told.at(-1)')).toBe('submitted ');
  await page.evaluate('tactful.flush()');
  expect(responses()).toEqual([]);
});

describe('on a phone', () => {
  test.override({ visitorOptions: { width: 320 } });
  test('is as wide as its place, and no wider', async ({ page }) => {
    await open(page);
    await title(page, 'one', 'recommend');
    const [inner, outer, page_] = await page.evaluate(() => {
      const place = document.querySelector('#one')!;
      const card = place
        .shadowRoot!.querySelector('tactful-prompt')!
        .shadowRoot!.querySelector('.card')!;
      return [
        card.getBoundingClientRect().width,
        place.getBoundingClientRect().width,
        document.documentElement.scrollWidth,
      ];
    });
    expect(inner).toBe(outer);
    expect(page_).toBe(320);
  });
});
