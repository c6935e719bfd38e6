import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { openBrowser } from '../src/browser/openBrowser.ts';
import type { PageServer } from '../src/servePages.ts';
import { test } from '../src/testing.ts';
import { serveHarnessPages } from './harnessPages.ts';

declare const seen: unknown[];

let server: PageServer;

beforeAll(async () => {
  server = await serveHarnessPages();
});

afterAll(() => server.close());

/** Writes or reads one value in IndexedDB. Runs in the page. */
async function storedValue(value?: string): Promise<string | undefined> {
  const opening = indexedDB.open('harness');
  opening.onupgradeneeded = () => opening.result.createObjectStore('values');
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const transaction = database.transaction('values', 'readwrite');
  const values = transaction.objectStore('values');
  const request = value ? values.put(value, 'key') : values.get('key');
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  database.close();
  return value ?? request.result;
}

describe('visitors and tabs', () => {
  test('share storage between their tabs, over a close, and with nobody else', async ({
    browser,
    page,
    visitor,
  }) => {
    await page.goto(`${server.origin}/blank`);
    await page.evaluate(storedValue, 'kept');
    const second = await page.newTab(`${server.origin}/blank`);
    expect(await second.evaluate(storedValue)).toBe('kept');
    await page.close();
    await second.close();
    const third = await visitor.open(`${server.origin}/blank`);
    expect(await third.evaluate(storedValue)).toBe('kept');
    expect(visitor.pages).toEqual([third]);

    const stranger = await browser.open(`${server.origin}/blank`);
    expect(await stranger.evaluate(storedValue)).toBeUndefined();
    await stranger.visitor.close();
  });

  test('have one tab in front, and the others hidden', async ({ page }) => {
    const state = () => [document.visibilityState, document.hasFocus()];
    await page.goto(`${server.origin}/blank`);
    expect(await page.evaluate(state)).toEqual(['visible', true]);
    const second = await page.newTab(`${server.origin}/blank`);
    await page.waitFor(() => document.hidden);
    expect(await second.evaluate(state)).toEqual(['visible', true]);
    await page.bringToFront();
    await second.waitFor(() => document.hidden);
    expect(await page.evaluate(state)).toEqual(['visible', true]);
  });

  test('survive the crash of one tab', async ({ page }) => {
    await page.goto(`${server.origin}/form`);
    const second = await page.newTab(`${server.origin}/form`);
    await second.crash?.();
    expect(page.visitor.pages).toEqual([page]);
    await page.click('#host >>> button');
    expect(await page.evaluate(() => seen.length)).toBe(1);
    const third = await page.newTab(`${server.origin}/form`);
    await third.press('Tab');
    expect(await third.evaluate(() => document.activeElement?.id)).toBe(
      'first',
    );
  });

  test('find what was stored before the browser was killed', async ({
    engine,
    onTestFinished,
  }) => {
    const profileDir = await mkdtemp(join(tmpdir(), 'tactful-profile-'));
    onTestFinished(() => rm(profileDir, { recursive: true, force: true }));
    const first = await openBrowser(engine, { profileDir });
    onTestFinished(() => first.close());
    const before = await first.open(`${server.origin}/blank`);
    await before.evaluate(storedValue, 'kept');
    await first.kill();

    const second = await openBrowser(engine, { profileDir });
    onTestFinished(() => second.close());
    const after = await second.open(`${server.origin}/blank`);
    expect(await after.evaluate(storedValue)).toBe('kept');
  });
});

describe('looks', () => {
  const media = () => ({
    colorScheme: matchMedia('(prefers-color-scheme: dark)').matches
      ? 'dark'
      : 'light',
    reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
    forcedColors: matchMedia('(forced-colors: active)').matches,
  });

  test('are light, with motion and free colours', async ({ page }) => {
    expect(await page.evaluate(media)).toEqual({
      colorScheme: 'light',
      reducedMotion: false,
      forcedColors: false,
    });
  });

  describe('on request', () => {
    test.override({
      visitorOptions: { colorScheme: 'dark', reducedMotion: true },
    });

    test('are dark and calm', async ({ page }) => {
      await page.goto(`${server.origin}/blank`);
      expect(await page.evaluate(media)).toEqual({
        colorScheme: 'dark',
        reducedMotion: true,
        forcedColors: false,
      });
    });
  });

  test('have forced colours where the engine can', async ({
    browser,
    skip,
  }) => {
    skip(!browser.canEmulate.forcedColors, 'WebKit has no forced colours');
    const page = await browser.open(`${server.origin}/blank`, {
      forcedColors: true,
    });
    expect(await page.evaluate(media)).toMatchObject({ forcedColors: true });
    await page.visitor.close();
  });

  test('have a coarse pointer where the engine can', async ({
    browser,
    skip,
  }) => {
    skip(!browser.canEmulate.coarsePointer, 'WebKit has a mouse');
    const isCoarse = 'matchMedia("(pointer: coarse)").matches';
    const url = `${server.origin}/blank`;
    const page = await browser.open(url, { coarsePointer: true });
    expect(await page.evaluate(isCoarse)).toBe(true);
    await page.visitor.close();
    const after = await browser.open(url);
    expect(await after.evaluate(isCoarse)).toBe(false);
    await after.visitor.close();
  });

  test('fit 320 × 256 px and any other size', async ({ page }) => {
    const size = () => [innerWidth, innerHeight];
    await page.goto(`${server.origin}/form`);
    expect(await page.evaluate(size)).toEqual([1024, 768]);
    await page.resize(320, 256);
    expect(await page.evaluate(size)).toEqual([320, 256]);
    await page.resize(1280, 720);
    expect(await page.evaluate(size)).toEqual([1280, 720]);
  });

  test('end up in a picture of the viewport', async ({ page }) => {
    await page.goto(`${server.origin}/form`);
    await page.resize(320, 400);
    const picture = Buffer.from(await page.screenshot());
    expect(picture.toString('latin1', 1, 4)).toBe('PNG');
    expect(picture.readUInt32BE(16)).toBe(320);
    expect(picture.readUInt32BE(20)).toBe(400);
  });
});

describe('network', () => {
  test('answers for a host that does not exist', async ({ page, visitor }) => {
    await visitor.intercept('https://cdn.example/widget.js', {
      headers: { 'content-type': 'text/javascript' },
      body: 'globalThis.widget = "from the test"',
    });
    await visitor.intercept(/blocked/, 'fail');
    await page.goto(`${server.origin}/blank`);
    const outcome = await page.evaluate(async () => {
      const script = document.createElement('script');
      script.src = 'https://cdn.example/widget.js';
      document.head.append(script);
      await new Promise((resolve, reject) => {
        script.onload = resolve;
        script.onerror = reject;
      });
      const blocked = await fetch('/blocked').catch(
        (error: Error) => error.name,
      );
      const open = await fetch('/blank');
      return [Reflect.get(globalThis, 'widget'), blocked, open.status];
    });
    expect(outcome).toEqual(['from the test', 'TypeError', 200]);
  });

  test('goes away where the engine can', async ({ page, visitor, skip }) => {
    skip(!visitor.setOffline, 'WebKitGTK has no switch for it');
    const state = () =>
      fetch('/blank').then(
        ({ status }) => [status, navigator.onLine],
        (error: Error) => [error.name, navigator.onLine],
      );
    await page.goto(`${server.origin}/blank`);
    await visitor.setOffline?.(true);
    expect(await page.evaluate(state)).toEqual(['TypeError', false]);
    await visitor.setOffline?.(false);
    expect(await page.evaluate(state)).toEqual([200, true]);
  });

  test('lets a script run before those of the page', async ({
    page,
    visitor,
  }) => {
    await visitor.addInitScript((text) => {
      Reflect.set(globalThis, 'early', `${text} ${document.readyState}`);
    }, 'set while');
    const early = 'globalThis.early';
    await page.goto(`${server.origin}/strict`);
    expect(await page.evaluate(early)).toBe('set while loading');
    const second = await page.newTab(`${server.origin}/blank`);
    expect(await second.evaluate(early)).toBe('set while loading');
  });
});
