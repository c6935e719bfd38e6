import { afterAll, beforeAll, describe, expect } from 'vitest';
import type { Page } from '../src/browser/Browser.ts';
import type { PageServer } from '../src/servePages.ts';
import { ALIVE, DEAD, type DeadCase } from '../src/signals/deadCases.ts';
import type { SignalsInPage } from '../src/signals/inPage.ts';
import { serveSignals } from '../src/signals/serveSignals.ts';
import { test } from '../src/testing.ts';

declare const startSignal: SignalsInPage['startSignal'];
declare const told: SignalsInPage['told'];
declare const timers: SignalsInPage['timers'];

// 2.5 s become 1 s.
const TIME_SCALE = 0.4;
const LATER_MS = 400;

let server: PageServer;

beforeAll(async () => {
  server = await serveSignals('<div id="root"></div>', {
    '/api': { body: '' },
    '/feedback': { body: '' },
    '/collect': { body: '' },
    // The browser asks for it and stays where it is.
    '/empty': { status: 204 },
  });
});

afterAll(() => server.close());

async function open(page: Page, { html, script = '' }: DeadCase) {
  await page.goto(server.origin);
  await page.evaluate(
    ({ html, script, scale, laterMs, otherOrigin }) => {
      document.querySelector('#root')!.outerHTML = html;
      Object.assign(globalThis, {
        timeScale: scale,
        otherOrigin,
        later: (run: () => void) => setTimeout(run, laterMs),
      });
      const element = document.createElement('script');
      element.textContent = script;
      document.head.append(element);
      element.remove();
      startSignal('deadClicked');
    },
    {
      html,
      script,
      scale: TIME_SCALE,
      laterMs: LATER_MS,
      otherOrigin: server.otherOrigin,
    },
  );
}

/** A wait has timers: it is over when there are none. */
async function readTold(page: Page): Promise<unknown[]> {
  await page.waitFor(() => timers.size === 0);
  return page.evaluate(() => told);
}

/** @returns Names of the cases after whose click something was told. */
async function findDead(
  page: Page,
  cases: Readonly<Record<string, DeadCase>>,
): Promise<string[]> {
  const found: string[] = [];
  for (const [name, one] of Object.entries(cases)) {
    await open(page, one);
    await page.click('#press');
    const all = await readTold(page);
    if (all.length) found.push(name);
    // Where the browser still follows a link, it would not go to the next case.
    await page.evaluate(() => window.stop());
  }
  return found;
}

describe('deadClicked', () => {
  test('tells of clicks after which nothing happens', async ({ page }) => {
    expect(await findDead(page, DEAD)).toEqual(Object.keys(DEAD));
    expect(await page.evaluate(() => told)).toEqual([
      { element: 'button#press' },
    ]);
  });

  test('says nothing where something happens, or need not', async ({
    page,
  }) => {
    expect(await findDead(page, ALIVE)).toEqual([]);
  });

  test('tells once of many clicks, by keyboard, and in a shadow root', async ({
    page,
  }) => {
    await open(page, {
      html: '<button id="press">Press</button><div id="host"></div>',
      script: `host.attachShadow({ mode: 'open' }).innerHTML = '<button>Inside</button>';`,
    });
    for (let count = 0; count < 3; count += 1) await page.click('#press');
    expect(await readTold(page)).toHaveLength(1);
    await page.press('Enter');
    expect(await readTold(page)).toHaveLength(2);
    await page.click('#host >>> button');
    expect(await readTold(page)).toEqual([
      { element: 'button#press' },
      { element: 'button#press' },
      { element: 'button' },
    ]);
  });

  test('cannot tell if the visitor does not wait', async ({ page }) => {
    await open(page, {
      html: '<button id="press">Press</button><p id="other">Other</p>',
    });
    await page.click('#press');
    await page.click('#other');
    expect(await readTold(page)).toEqual([]);
  });
});
