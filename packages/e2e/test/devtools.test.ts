import { expect } from 'vitest';
import { npsConfig } from '../src/configs.ts';
import { promptTitle } from '../src/prompt.ts';
import { serveTactful } from '../src/serveTactful.ts';
import { tagPage } from '../src/tagPage.ts';
import { test } from '../src/testing.ts';

const inPanel = (selector: string): string =>
  `tactful-devtools >>> ${selector}`;
const panelText =
  'document.querySelector("tactful-devtools")?.shadowRoot.textContent ?? ""';

test('opens where a developer asks for it, says why, and can act', async ({
  page,
  onTestFinished,
}) => {
  const server = await serveTactful({
    '/': {
      body: tagPage({
        config: { ...npsConfig, interrupt: { grace: '0s' } },
      }),
    },
  });
  onTestFinished(server.close);
  await page.goto(server.origin);
  await page.waitFor('"ready" in tactful');
  await page.evaluate('tactful.ready');
  expect(await page.evaluate<string>(panelText)).toBe('');

  await page.goto(`${server.origin}/?tactful=debug`);
  await page.waitFor(`(${panelText}).includes('trigger.on')`);
  await page.evaluate('tactful.track("thing.happened")');
  await promptTitle(page, 'recommend');
  await page.waitFor(`(${panelText}).includes('frequency.every')`);
  await page.waitFor(`(${panelText}).includes('thing.happened')`);
  await page.evaluate('tactful.dismiss()');

  await page.evaluate('history.pushState(null, "", "/next?tactful=debug")');
  // 90 days later it may be asked again.
  for (let month = 0; month < 3; month += 1) {
    await page.click(inPanel('[data-ms="2592000000"]'));
  }
  await page.evaluate('tactful.track("thing.happened")');
  await promptTitle(page, 'recommend');
  await page.evaluate('tactful.dismiss()');
  await page.waitFor('!document.querySelector("tactful-prompt")');

  // And by hand at any time.
  await page.click(inPanel('.prompt .row > button:last-child'));
  await promptTitle(page, 'recommend');
  expect(page.errors).toEqual([]);
});
