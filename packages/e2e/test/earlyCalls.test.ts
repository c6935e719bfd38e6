import { expect } from 'vitest';
import { npsConfig } from '../src/configs.ts';
import { promptTitle } from '../src/prompt.ts';
import { serveTactful } from '../src/serveTactful.ts';
import { tagPage } from '../src/tagPage.ts';
import { test } from '../src/testing.ts';

test('carries out calls made before the script has loaded, in order', async ({
  page,
  onTestFinished,
}) => {
  const server = await serveTactful({
    '/': {
      body: tagPage({
        config: npsConfig,
        before: `
          window.stub = tactful;
          tactful('identify', 'user-17', { plan: 'pro' });
          tactful('track', 'first.thing');
          tactful('track', 'thing.happened', { total: 12 });`,
      }),
    },
  });
  onTestFinished(server.close);
  await page.goto(server.origin);

  await promptTitle(page, 'recommend');
  const isSame = await page.evaluate(() => {
    const { stub, tactful } = window as unknown as Record<string, unknown>;
    return stub === tactful;
  });
  expect(isSame).toBe(true);

  await page.evaluate('tactful.flush()');
  const touchpoints = server
    .records()
    .filter(({ type }) => type === 'touchpoint');
  expect(touchpoints.map(({ name }) => name)).toEqual([
    'session.started',
    'first.thing',
    'thing.happened',
  ]);
  expect(touchpoints.slice(1).map(({ user }) => user)).toEqual([
    'user-17',
    'user-17',
  ]);
  expect(touchpoints[2]?.data).toEqual({ total: 12 });
  expect(server.invalid).toEqual([]);
});

test('delivers what was tracked in the same task as the page is left', async ({
  page,
  onTestFinished,
}) => {
  const server = await serveTactful({
    '/': {
      body: tagPage({
        config: npsConfig,
        before: `
          function go() {
            for (let count = 0; count < 10; count += 1) {
              tactful('track', 'page.left', { count });
            }
            location.href = '/next';
          }`,
        body: '<button onclick="go()">Go</button>',
      }),
    },
    '/next': { body: '<h1>Next</h1>' },
  });
  onTestFinished(server.close);
  await page.goto(server.origin);
  await page.waitFor('"flush" in tactful');
  await page.evaluate('tactful.ready');
  await page.click('button');
  await page.waitFor('document.body.textContent === "Next"');
  await expect
    .poll(
      () => server.records().filter(({ name }) => name === 'page.left').length,
      { timeout: 10_000 },
    )
    .toBe(10);
});
