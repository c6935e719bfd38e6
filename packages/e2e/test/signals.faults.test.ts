import { afterAll, beforeAll, describe, expect } from 'vitest';
import type { Page } from '../src/browser/Browser.ts';
import type { PageServer } from '../src/servePages.ts';
import type { SignalName, SignalsInPage } from '../src/signals/inPage.ts';
import { serveSignals } from '../src/signals/serveSignals.ts';
import { test } from '../src/testing.ts';

declare const startSignal: SignalsInPage['startSignal'];
declare const told: SignalsInPage['told'];

const JAVASCRIPT = { 'content-type': 'text/javascript' };
const throwing = (message: string, error = 'TypeError') => ({
  headers: JAVASCRIPT,
  body: `\nthrow new ${error}(${JSON.stringify(message)});`,
});

let server: PageServer;

beforeAll(async () => {
  server = await serveSignals('<button id="slow">Slow</button>', {
    '/throws.js': throwing('jane@example.com'),
    '/last.js': throwing('The last', 'RangeError'),
    '/tactful-ui.Ab1.js': throwing('Ours'),
    '/rejects.js': {
      headers: JAVASCRIPT,
      body: `\n\nPromise.reject(new TypeError('jane@example.com'));`,
    },
    '/elsewhere.js': throwing('Elsewhere'),
    '/loader.js': {
      headers: JAVASCRIPT,
      body: `
        const script = document.createElement('script');
        script.src = location.origin.replace('127.0.0.1', 'localhost') + '/elsewhere.js';
        let shown = 'Hidden';
        addEventListener('error', ({ error }) => { if (error) shown = 'Shown'; });
        script.onload = () => { document.title = shown; };
        document.head.append(script);`,
    },
    '/fails': { status: 503 },
    '/missing': { status: 404 },
    '/feedback': { status: 500 },
    '/fine': { body: '' },
  });
});

afterAll(() => server.close());

async function start(page: Page, name: SignalName): Promise<void> {
  await page.goto(server.origin);
  await page.evaluate((name) => startSignal(name), name);
}
const readTold = (page: Page) => page.evaluate(() => told);
/** Runs a script as the page would, one after the other. */
const load = (page: Page, ...urls: string[]) =>
  page.evaluate(async (urls) => {
    for (const src of urls) {
      const script = document.createElement('script');
      await new Promise((resolve) => {
        script.addEventListener('load', resolve);
        script.addEventListener('error', resolve);
        script.src = src;
        document.head.append(script);
      });
    }
  }, urls);

describe('errorThrown', () => {
  test('tells name and place of errors and rejections, once each', async ({
    page,
  }) => {
    await start(page, 'errorThrown');
    await load(page, '/throws.js?v=1', '/throws.js?v=2', '/rejects.js?v=1');
    await page.waitFor(() => told.length === 2);
    expect(await readTold(page)).toEqual([
      { kind: 'error', name: 'TypeError', file: '/throws.js', line: 2 },
      { kind: 'rejection', name: 'TypeError', file: '/rejects.js', line: 3 },
    ]);
  });

  test('says nothing of other files, of what the browser hides, and aborted requests', async ({
    page,
  }) => {
    await start(page, 'errorThrown');
    await page.evaluate(async () => {
      const image = document.createElement('img');
      const gone = new Promise((resolve) =>
        image.addEventListener('error', resolve),
      );
      image.src = '/missing';
      document.body.append(image);
      await gone;
      const aborting = new AbortController();
      const failed = new Promise((resolve) =>
        addEventListener('unhandledrejection', resolve, { once: true }),
      );
      void fetch('/fine', { signal: aborting.signal });
      aborting.abort();
      await failed;
    });
    await load(page, '/loader.js');
    // Firefox here shows errors of another origin; then they count.
    const shown = await page.waitFor(
      () => /Shown|Hidden/.exec(document.title)?.[0],
    );
    await load(page, '/gone.js', '/tactful-ui.Ab1.js', '/last.js');
    await page.waitFor(() => told.length);
    const files = (await readTold(page)).map(({ file }) => file);
    expect(files).toEqual([
      ...(shown === 'Shown' ? ['/elsewhere.js'] : []),
      '/last.js',
    ]);
  });
});

test('requestFailed tells of answers that a script got, where the browser shows their status', async ({
  page,
  engine,
}) => {
  await start(page, 'requestFailed');
  const showsStatus = await page.evaluate(
    () => 'responseStatus' in PerformanceResourceTiming.prototype,
  );
  // What docs/signals.md says of Safari.
  expect(showsStatus).toBe(engine !== 'webkit');
  await page.evaluate(async () => {
    const image = document.createElement('img');
    const gone = new Promise((resolve) =>
      image.addEventListener('error', resolve),
    );
    image.src = '/missing?image';
    document.body.append(image);
    await gone;
    await fetch('/fine');
    await fetch('/feedback', { method: 'POST' });
    await fetch('/fails?secret=1');
    const request = new XMLHttpRequest();
    const done = new Promise((resolve) =>
      request.addEventListener('loadend', resolve),
    );
    request.open('GET', '/missing');
    request.send();
    await done;
    // When this is observed here, it was there too.
    await new Promise((resolve) => {
      new PerformanceObserver((list, observer) => {
        if (!list.getEntries().some(({ name }) => name.endsWith('?last')))
          return;
        observer.disconnect();
        resolve(undefined);
      }).observe({ type: 'resource' });
      void fetch('/fine?last');
    });
  });
  expect(await readTold(page)).toEqual(
    showsStatus
      ? [
          { status: 503, path: '/fails' },
          { status: 404, path: '/missing' },
        ]
      : [],
  );
});

describe('vitalPoor', () => {
  test('fetches `web-vitals` only when it starts, and tells of a slow answer', async ({
    page,
  }) => {
    await page.goto(server.origin);
    const isFetched = () =>
      server.requests.some(({ path }) => path.includes('vitals'));
    expect(isFetched()).toBe(false);
    await page.evaluate(() => startSignal('vitalPoor'));
    await expect.poll(isFetched).toBe(true);
    const hasTimings = await page.evaluate(() =>
      PerformanceObserver.supportedEntryTypes.includes('event'),
    );
    await page.evaluate(() => {
      document.querySelector('#slow')!.addEventListener('click', () => {
        const fromMs = performance.now();
        while (performance.now() - fromMs < 700);
      });
    });
    await page.click('#slow');
    if (!hasTimings) return;
    await page.waitFor(() => told.length);
    expect(await readTold(page)).toEqual([
      { metric: 'INP', value: expect.any(Number), rating: 'poor' },
    ]);
  });
});
