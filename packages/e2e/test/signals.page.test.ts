import { afterAll, beforeAll, describe, expect } from 'vitest';
import type { Page } from '../src/browser/Browser.ts';
import type { PageServer } from '../src/servePages.ts';
import type { SignalName, SignalsInPage } from '../src/signals/inPage.ts';
import { serveSignals } from '../src/signals/serveSignals.ts';
import { test } from '../src/testing.ts';

declare const startSignal: SignalsInPage['startSignal'];
declare const stopSignals: SignalsInPage['stopSignals'];
declare const beginSession: SignalsInPage['beginSession'];
declare const told: SignalsInPage['told'];
declare const timers: SignalsInPage['timers'];

let server: PageServer;

beforeAll(async () => {
  server = await serveSignals(
    `<main id="main" style="height: 300vh; padding: 20px"><button id="top">Top</button></main>`,
  );
});

afterAll(() => server.close());

async function start(
  page: Page,
  name: SignalName,
  options?: object,
): Promise<void> {
  await page.goto(server.origin);
  await page.evaluate(({ name, options }) => startSignal(name, options), {
    name,
    options,
  });
}
const readTold = (page: Page) => page.evaluate(() => told);
/** Every scroll up to here has been told to those who listen. */
const settle = (page: Page) =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  });
const push = (page: Page, path: string) =>
  page.evaluate((path) => history.pushState(null, '', path), path);

test('sessionStarted tells when a session begins', async ({ page }) => {
  await start(page, 'sessionStarted');
  expect(await readTold(page)).toEqual([]);
  await page.evaluate(() => beginSession());
  expect(await readTold(page)).toEqual([{}]);
});

describe('pageViewed', () => {
  test('tells of each path once, by whatever way', async ({ page }) => {
    await start(page, 'pageViewed');
    const counts: number[] = [];
    const count = async () => counts.push((await readTold(page)).length);
    await count();
    await push(page, '/app/one');
    await count();
    await page.evaluate(() => history.replaceState(null, '', '/app/two'));
    await count();
    await push(page, '/app/two?sort=price');
    await push(page, '/app/two#part');
    await count();
    await page.evaluate(() => {
      location.hash = '#/route';
    });
    await page.waitFor(() => told.length === 4);
    await page.evaluate(() => history.back());
    await page.waitFor(() => told.length === 5);
    await page.evaluate(() => history.go(-3));
    await page.waitFor(() => location.pathname === '/');
    await page.waitFor(() => told.length === 6);
    await settle(page);
    expect(counts).toEqual([1, 2, 3, 3]);
    expect(await readTold(page)).toHaveLength(6);
  });

  test('tells before the host goes on, and never throws into it', async ({
    page,
  }) => {
    await start(page, 'pageViewed');
    const counts = await page.evaluate(() => {
      history.pushState(null, '', '/app/one');
      const before = told.length;
      told.push = () => {
        throw new Error('ours');
      };
      history.pushState(null, '', '/app/two');
      return [before, location.pathname];
    });
    expect(counts).toEqual([2, '/app/two']);
  });
});

describe('pageScrolled', () => {
  /** Browsers scroll smoothly, and one key at a time. */
  const pressUntil = async (page: Page, key: string, top: number) => {
    await page.press(key);
    await page.waitFor((top) => Math.abs(scrollY - top) < 1, top);
    await settle(page);
  };

  test('tells once per page, when the visitor has come so far', async ({
    page,
  }) => {
    await start(page, 'pageScrolled', { depth: 0.9 });
    await page.click('#top');
    const bottom = await page.evaluate(
      () => document.documentElement.scrollHeight - innerHeight,
    );
    await page.evaluate(() => scrollTo(0, 300));
    await settle(page);
    expect(await readTold(page)).toEqual([]);
    await pressUntil(page, 'End', bottom);
    await page.waitFor(() => told.length);
    await pressUntil(page, 'Home', 0);
    await pressUntil(page, 'End', bottom);
    await settle(page);
    expect(await readTold(page)).toEqual([{ depth: 0.9 }]);

    await push(page, '/app/next');
    await page.evaluate(() => scrollTo(0, 0));
    await settle(page);
    expect(await readTold(page)).toHaveLength(1);
    await pressUntil(page, 'End', bottom);
    await page.waitFor(() => told.length === 2);
  });

  test('reaches the very end, at any zoom', async ({ page }) => {
    await start(page, 'pageScrolled', { depth: 1 });
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('#main')!.style.height = '1234.567px';
      scrollTo(0, 9_999);
    });
    await page.waitFor(() => told.length);
  });

  test('says nothing of a page that lies at its top', async ({ page }) => {
    await start(page, 'pageScrolled', { depth: 0.1 });
    await page.evaluate(() => {
      dispatchEvent(new Event('scroll'));
      document.dispatchEvent(new Event('scroll'));
    });
    await settle(page);
    expect(await readTold(page)).toEqual([]);
  });

  test('takes the main part of an app for the page, and no small box', async ({
    page,
  }) => {
    await start(page, 'pageScrolled', { depth: 0.6 });
    await page.evaluate(() => {
      document.querySelector('#main')!.innerHTML = ['small', 'large']
        .map(
          (id) => `<div id="${id}" style="overflow: auto; width: 80vw;
            height: ${id === 'small' ? 20 : 70}vh"><p style="height: 400vh">`,
        )
        .join('');
      document.querySelector('#small')!.scrollTop = 9_999;
    });
    await settle(page);
    expect(await readTold(page)).toEqual([]);
    await page.evaluate(() => {
      document.querySelector('#large')!.scrollTop = 9_999;
    });
    await page.waitFor(() => told.length);
  });
});

describe('pageDwelled', () => {
  test('has no timer in a tab behind another, and goes on after', async ({
    page,
  }) => {
    await start(page, 'pageDwelled', { for: '300ms' });
    await page.waitFor(() => told.length);
    expect(await readTold(page)).toEqual([{ seconds: 0.3 }]);
    await page.evaluate(() => {
      stopSignals();
      startSignal('pageDwelled', { for: '20m' });
    });
    expect(await page.evaluate(() => timers.size)).toBe(1);
    const other = await page.newTab(`${server.origin}/app/other`);
    await page.waitFor(() => document.visibilityState === 'hidden');
    expect(await page.evaluate(() => timers.size)).toBe(0);
    await other.close();
    await page.bringToFront();
    await page.waitFor(() => timers.size === 1);
    expect(await readTold(page)).toHaveLength(1);
  });

  test('begins anew with each route', async ({ page }) => {
    await start(page, 'pageDwelled', { for: '100ms' });
    await page.waitFor(() => told.length === 1);
    await push(page, '/app/next');
    await page.waitFor(() => told.length === 2);
  });
});

test('visitorIdled tells once until the next input', async ({ page }) => {
  await start(page, 'visitorIdled', { for: '200ms' });
  await page.waitFor(() => told.length === 1);
  expect(await page.evaluate(() => timers.size)).toBe(0);
  await page.moveMouse({ x: 100, y: 100 });
  await page.waitFor(() => told.length === 2);
  await page.press('a');
  await page.waitFor(() => told.length === 3);
  expect((await readTold(page))[2]).toEqual({ seconds: 0.2 });
});

describe('pageReturned', () => {
  test('tells of a quick way back, not of a slow one', async ({ page }) => {
    await start(page, 'pageReturned', { within: '1m' });
    await push(page, '/app/product');
    await page.evaluate(() => history.back());
    await page.waitFor(() => told.length);
    expect(await readTold(page)).toEqual([{ awaySeconds: 0 }]);

    await page.evaluate(() => {
      stopSignals();
      startSignal('pageReturned', { within: '1ms' });
    });
    await push(page, '/app/slow');
    await page.evaluate(() => history.back());
    await page.waitFor(() => location.pathname === '/');
    await settle(page);
    expect(await readTold(page)).toHaveLength(1);
  });
});

describe('exitIntended', () => {
  // No driver moves the mouse out of the window: the events are made here.
  const leave = (page: Page, pointer: object = {}) =>
    page.evaluate((pointer) => {
      document.documentElement.dispatchEvent(
        new PointerEvent('pointerleave', {
          pointerType: 'mouse',
          clientX: 400,
          clientY: -2,
          ...pointer,
        }),
      );
    }, pointer);

  test('tells of the mouse at the top edge only, once per page', async ({
    page,
  }) => {
    await start(page, 'exitIntended');
    await page.moveMouse({ x: 40, y: 40 });
    await page.moveMouse({ x: 400, y: 400 });
    await leave(page, { clientY: 300 });
    await leave(page, { pointerType: 'touch' });
    await leave(page, { buttons: 1 });
    expect(await readTold(page)).toEqual([]);
    await leave(page);
    await leave(page);
    expect(await readTold(page)).toEqual([{ pointer: 'mouse' }]);
    await push(page, '/app/next');
    await leave(page);
    expect(await readTold(page)).toHaveLength(2);
  });

  // No driver flings either: real scrolls, after what a browser tells of a swipe.
  const swipeUp = (page: Page, types: string[]) =>
    page.evaluate(async (types) => {
      const scroll = async (top: number) => {
        const heard = new Promise((resolve) =>
          addEventListener('scroll', resolve, { once: true }),
        );
        scrollTo(0, top);
        await heard;
        const fromMs = performance.now();
        while (performance.now() - fromMs < 150) {
          await new Promise((resolve) => requestAnimationFrame(resolve));
        }
      };
      document.body.style.height = '5000px';
      await scroll(2_000);
      for (const type of types) {
        document.body.dispatchEvent(
          new PointerEvent(type, { pointerType: 'touch', bubbles: true }),
        );
      }
      await scroll(1_000);
    }, types);

  test('takes a fast swipe up for one', async ({ page }) => {
    await start(page, 'exitIntended');
    await swipeUp(page, ['pointerdown', 'pointercancel']);
    expect(await readTold(page)).toEqual([{ pointer: 'touch' }]);
  });

  test('takes a tap on "Back to top" for none', async ({ page }) => {
    await start(page, 'exitIntended');
    await swipeUp(page, ['pointerdown', 'pointerup']);
    expect(await readTold(page)).toEqual([]);
  });
});
