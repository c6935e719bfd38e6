import { afterAll, beforeAll, expect } from 'vitest';
import type { Page } from '../src/browser/Browser.ts';
import type { PageServer } from '../src/servePages.ts';
import type { SignalName, SignalsInPage } from '../src/signals/inPage.ts';
import { serveSignals } from '../src/signals/serveSignals.ts';
import { test } from '../src/testing.ts';

declare const startSignal: SignalsInPage['startSignal'];
declare const stopSignals: SignalsInPage['stopSignals'];
declare const readAlive: SignalsInPage['readAlive'];
declare const told: SignalsInPage['told'];
declare const timers: SignalsInPage['timers'];
declare const names: SignalsInPage['names'];

/** For each: what it needs to begin. */
const OPTIONS: Partial<Record<SignalName, object>> = {
  elementClicked: { selector: 'button' },
  elementSeen: { selector: '.later', for: '1m' },
};
/** `web-vitals` cannot be stopped: what it observes stays, untold. */
const LASTING: readonly SignalName[] = ['vitalPoor'];
const NONSENSE = {
  depth: 'x',
  for: 7,
  halfLife: {},
  ratio: [],
  selector: ':::',
  threshold: null,
  weights: 'x',
  within: null,
};

let server: PageServer;

beforeAll(async () => {
  server = await serveSignals(
    `<form id="form"><input name="street"><button type="button" id="press">Press</button></form>
    <p style="height: 300vh"></p>`,
  );
});

afterAll(() => server.close());

/** Whatever makes a signal arm, observe or wait. */
async function use(page: Page): Promise<void> {
  await page.click('[name=street]');
  await page.type('a');
  await page.click('#press');
  await page.evaluate(() => {
    scrollTo(0, 100);
    document.body.insertAdjacentHTML('afterbegin', '<p class="later">Later');
    history.pushState(null, '', '/app/next');
  });
  await page.click('#press');
}

const read = (page: Page) =>
  page.evaluate(() => ({ ...readAlive(), timers: timers.size }));

test('leaves nothing after its stop, whichever signal it is', async ({
  page,
}) => {
  await page.goto(server.origin);
  const before = await read(page);
  expect(before, 'loaded, and none started').toEqual({
    listeners: [],
    observers: [],
    isHistoryWrapped: false,
    timers: 0,
  });

  const quiet: string[] = [];
  for (const name of await page.evaluate(() => names)) {
    if (LASTING.includes(name)) continue;
    await page.evaluate(({ name, options }) => startSignal(name, options), {
      name,
      options: OPTIONS[name],
    });
    const { listeners, observers } = await read(page);
    if (!listeners.length && !observers.length) quiet.push(name);
    await use(page);
    await page.evaluate(() => stopSignals());
    expect(await read(page), `after ${name}`).toEqual(before);
  }
  // These listen to the page that they are given.
  expect(quiet).toEqual(['sessionStarted', 'uneaseRisen']);
  const count = (await page.evaluate(() => told)).length;
  await use(page);
  expect(await page.evaluate(() => told)).toHaveLength(count);
});

test('leaves nothing after the stop of all at once', async ({ page }) => {
  await page.goto(server.origin);
  const before = await read(page);
  await page.evaluate(
    ({ options, lasting }) => {
      for (const name of names) {
        if (!lasting.includes(name)) startSignal(name, options[name]);
      }
    },
    { options: OPTIONS, lasting: LASTING },
  );
  await use(page);
  await page.evaluate(() => stopSignals());
  expect(await read(page)).toEqual(before);
});

test('never throws at its start, whatever the config says', async ({
  page,
}) => {
  await page.goto(server.origin);
  const failed = await page.evaluate((nonsense) => {
    const failed: string[] = [];
    for (const name of names) {
      try {
        startSignal(name, nonsense);
      } catch (error) {
        failed.push(`${name}: ${String(error)}`);
      }
    }
    return failed;
  }, NONSENSE);
  await use(page);
  await page.evaluate(() => stopSignals());
  expect(failed).toEqual([]);
  expect(page.errors).toEqual([]);
});
