import type { Config } from '@tactful/schema';
import { expect } from 'vitest';
import { axeViolations } from '../src/axeViolations.ts';
import { npsConfig } from '../src/configs.ts';
import { inPrompt, promptTitle } from '../src/prompt.ts';
import { serveTactful } from '../src/serveTactful.ts';
import { NONCE, noteViolations, strictHeaders } from '../src/strictPolicy.ts';
import { tagPage } from '../src/tagPage.ts';
import { test } from '../src/testing.ts';

const config: Config = {
  version: 1,
  interrupt: { grace: '0s' },
  frequency: { perSession: 9 },
  prompts: [
    {
      id: 'rich',
      trigger: { on: 'thing.happened' },
      survey: {
        questions: [
          {
            id: 'agreed',
            type: 'consent',
            text: 'May we **quote** you, {{event.name | friend}}?',
            help: 'We show:\n- your answer\n- your **first** name',
            box: 'Yes, by the [rules](https://rules.example/).',
          },
        ],
        endings: [{ id: 'end', text: 'Write to [us](mailto:us@a.example).' }],
      },
    },
  ],
};
const markupFile = /\/tactful-question-markup\./;

test('draws strong words, links and lists under a strict policy, and nothing of what is filled in', async ({
  page,
  onTestFinished,
}) => {
  const body = tagPage({ config, nonce: NONCE, before: noteViolations });
  const server = await serveTactful({ '/': { headers: strictHeaders, body } });
  onTestFinished(server.close);
  await page.goto(server.origin);
  await page.evaluate(
    'tactful("track", "thing.happened", { name: "**<b>Bo</b>** [x](https://evil.example)" })',
  );
  await promptTitle(page, 'May we');
  const drawn = await page.evaluate(() => {
    const root = document.querySelector('tactful-prompt')!.shadowRoot!;
    const link = root.querySelector<HTMLAnchorElement>('.choice a')!;
    const item = root.querySelector('[role=listitem]')!;
    return {
      title: root.querySelector('h2')!.textContent,
      strong: [...root.querySelectorAll('strong')].map(
        (one) => one.textContent,
      ),
      items: [...root.querySelectorAll('[role=listitem]')].map(
        (one) => one.textContent,
      ),
      marker: getComputedStyle(item).display,
      link: [link.href, link.target, link.rel],
    };
  });
  expect(drawn).toEqual({
    title: 'May we quote you, **<b>Bo</b>** [x](https://evil.example)?',
    strong: ['quote', 'first'],
    items: ['your answer', 'your first name'],
    marker: 'list-item',
    link: ['https://rules.example/', '_blank', 'noopener'],
  });
  await page.click(inPrompt('.consent input'));
  await page.click(inPrompt('.submit'));
  await promptTitle(page, 'Write to us.');
  expect(await page.evaluate('violations')).toEqual([]);
  expect(page.errors).toEqual([]);
});

test('pleases axe', async ({ page, browser, skip, onTestFinished }) => {
  skip(browser.engine !== 'chromium', 'axe sees the same elsewhere');
  const server = await serveTactful({ '/': { body: tagPage({ config }) } });
  onTestFinished(server.close);
  await page.goto(server.origin);
  await page.evaluate('tactful("track", "thing.happened")');
  await promptTitle(page, 'May we');
  expect(await axeViolations(page)).toEqual([]);
});

test('is fetched by surveys that hold some alone, and hides none when it does not come', async ({
  page,
  onTestFinished,
}) => {
  const server = await serveTactful({
    '/': { body: tagPage({ config }) },
    '/plain': { body: tagPage({ config: npsConfig }) },
  });
  onTestFinished(server.close);
  const fetched = (): boolean =>
    server.requests.some(({ path }) => markupFile.test(path));
  await page.goto(`${server.origin}/plain`);
  await page.evaluate('tactful("track", "thing.happened")');
  await promptTitle(page, 'recommend');
  expect(fetched()).toBe(false);
  await page.visitor.intercept(markupFile, 'fail');
  await page.goto(server.origin);
  await page.evaluate('tactful("track", "thing.happened")');
  await promptTitle(page, 'May we **quote** you, friend?');
});
