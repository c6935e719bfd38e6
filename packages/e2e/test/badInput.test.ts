import type { Config } from '@tactful/schema';
import { expect } from 'vitest';
import type { Page } from '../src/browser/Browser.ts';
import { npsConfig } from '../src/configs.ts';
import { promptTitle } from '../src/prompt.ts';
import type { Answer } from '../src/servePages.ts';
import { serveTactful } from '../src/serveTactful.ts';
import { tagPage } from '../src/tagPage.ts';
import { test } from '../src/testing.ts';

/** Our warnings on this page. */
function warnings(page: Page): string[] {
  return page.consoleMessages
    .filter(
      ({ type, text }) => type === 'warning' && text.includes('[tactful]'),
    )
    .map(({ text }) => text);
}

/** The page works on: its script runs, and nothing of ours threw into it. */
async function expectUnharmed(page: Page): Promise<void> {
  expect(await page.evaluate('document.title')).toBe('A page');
  expect(page.errors).toEqual([]);
}

test('leaves out a prompt with an unknown question type, and says so; the others work', async ({
  page,
  onTestFinished,
}) => {
  const [good] = npsConfig.prompts;
  const bad = {
    ...good,
    id: 'bad',
    survey: { questions: [{ id: 'q', type: 'hologram', text: 'Eh?' }] },
  };
  const config = { ...npsConfig, prompts: [bad, good] } as unknown as Config;
  const server = await serveTactful({ '/': { body: tagPage({ config }) } });
  onTestFinished(server.close);
  await page.goto(server.origin);
  await page.evaluate('tactful("track", "thing.happened")');

  await promptTitle(page, 'recommend');
  expect(warnings(page)).toEqual([
    expect.stringMatching(/Prompt "bad" is left out.*"hologram"/),
  ]);
  await expectUnharmed(page);
});

const brokenConfigs: [name: string, answer: Answer, says: RegExp][] = [
  ['answers 500', { status: 500 }, /\/tactful\.json answered 500/],
  [
    'is HTML',
    { body: '<!doctype html><p>Hello' },
    /\/tactful\.json is not JSON/,
  ],
  ['does not answer', 'reset', /\/tactful\.json did not arrive/],
];

for (const [name, answer, says] of brokenConfigs) {
  test(`warns once of a config URL that ${name}, and delivers all the same`, async ({
    page,
    onTestFinished,
  }) => {
    const server = await serveTactful({
      '/': { body: tagPage({ config: '/tactful.json' }) },
      '/tactful.json': answer,
    });
    onTestFinished(server.close);
    await page.goto(server.origin);
    await page.evaluate('tactful("track", "thing.happened")');
    await page.waitFor('"ready" in tactful');
    await page.evaluate('tactful.ready');
    await expect.poll(() => warnings(page)).toHaveLength(1);
    expect(warnings(page)[0]).toMatch(says);
    await expectUnharmed(page);

    await expect
      .poll(
        async () => {
          await page.evaluate('tactful.flush()');
          return server
            .records()
            .filter(({ name }) => name === 'thing.happened')
            .map(({ config }) => config);
        },
        { timeout: 10_000 },
      )
      .toEqual(['none']);
  });
}

test('keeps a touchpoint whose properties are cyclic, without them, and says so', async ({
  page,
  onTestFinished,
}) => {
  const server = await serveTactful({
    '/': {
      body: tagPage({
        config: npsConfig,
        before: `
          const order = { total: 3 };
          order.self = order;
          tactful('track', 'thing.happened', order);`,
      }),
    },
  });
  onTestFinished(server.close);
  await page.goto(server.origin);
  await promptTitle(page, 'recommend');
  expect(warnings(page)).toEqual([expect.stringContaining('no JSON')]);
  await page.evaluate('tactful.flush()');
  expect(
    server.records().find(({ name }) => name === 'thing.happened'),
  ).toMatchObject({ type: 'touchpoint', data: {} });
  await expectUnharmed(page);
});

test('works where storage is blocked: one warning, and caps for this page', async ({
  page,
  visitor,
  onTestFinished,
}) => {
  await visitor.addInitScript(() => {
    const refuse = (): never => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
      Object.defineProperty(window, name, { get: refuse });
    }
  });
  const server = await serveTactful({
    '/': { body: tagPage({ config: npsConfig }) },
  });
  onTestFinished(server.close);
  await page.goto(server.origin);
  await page.evaluate('tactful("track", "thing.happened")');
  await promptTitle(page, 'recommend');
  await page.evaluate('tactful.dismiss()');
  await page.evaluate('tactful("track", "thing.happened")');
  await page.evaluate('tactful.flush()');
  expect(await page.evaluate('!document.querySelector("tactful-prompt")')).toBe(
    true,
  );
  expect(warnings(page)).toEqual([
    expect.stringContaining('Storage is blocked'),
  ]);
  await expectUnharmed(page);
});

test('asks in a frame of opaque origin, where every storage throws', async ({
  page,
  onTestFinished,
}) => {
  const server = await serveTactful({
    '/': {
      body: '<title>A page</title><iframe sandbox="allow-scripts" src="/frame"></iframe>',
    },
    '/frame': {
      body: tagPage({
        config: npsConfig,
        before: `
          addEventListener('error', (event) => parent.postMessage('error ' + event.message, '*'));
          setInterval(() => parent.postMessage(
            document.querySelector('tactful-prompt') ? 'shown' : 'waiting', '*'), 50);
          tactful('track', 'thing.happened');`,
      }),
    },
    '/feedback': {
      headers: { 'access-control-allow-origin': '*' },
      body: '',
    },
  });
  onTestFinished(server.close);
  await page.goto(server.origin);
  await page.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    addEventListener('message', ({ data }) => heard.push(data));
  });
  await page.waitFor('heard.includes("shown")');
  expect(
    await page.evaluate('heard.filter((one) => /error/.test(one))'),
  ).toEqual([]);
  await expectUnharmed(page);
});
