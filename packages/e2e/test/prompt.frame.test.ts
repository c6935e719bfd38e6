import type { Config } from '@tactful/schema';
import { afterEach, describe, expect } from 'vitest';
import type { Page } from '../src/browser/Browser.ts';
import { npsConfig } from '../src/configs.ts';
import { focused, promptAtRest, promptTitle } from '../src/prompt.ts';
import { serveTactful, type TactfulServer } from '../src/serveTactful.ts';
import { tagPage } from '../src/tagPage.ts';
import { test } from '../src/testing.ts';

let server: TactfulServer;
afterEach(() => server.close());

const [nps] = npsConfig.prompts;

async function open(
  page: Page,
  fields: Partial<Config['prompts'][number]> = {},
  attributes: Record<string, string> = {},
): Promise<void> {
  const config = { ...npsConfig, prompts: [{ ...nps!, ...fields }] };
  server = await serveTactful({
    '/': { body: tagPage({ config, attributes }) },
  });
  await page.goto(server.origin);
  await page.evaluate('tactful("track", "thing.happened")');
  await page.waitFor(
    '"ready" in tactful && !!document.querySelector("tactful-prompt")',
  );
  await promptAtRest(page);
}

/** Distances of the card to the edges of the window, rounded. */
function edges(
  page: Page,
): Promise<{ left: number; right: number; top: number; bottom: number }> {
  return page.evaluate(() => {
    const card = document
      .querySelector('tactful-prompt')!
      .shadowRoot!.querySelector('.card')!;
    const { left, right, top, bottom } = card.getBoundingClientRect();
    return {
      left: Math.round(left),
      right: Math.round(document.documentElement.clientWidth - right),
      top: Math.round(top),
      bottom: Math.round(innerHeight - bottom),
    };
  });
}

const corners = [
  ['bottom-end', { right: 20, bottom: 20 }, { left: 20, bottom: 20 }],
  ['bottom-start', { left: 20, bottom: 20 }, { right: 20, bottom: 20 }],
  ['top-end', { right: 20, top: 20 }, { left: 20, top: 20 }],
  ['top-start', { left: 20, top: 20 }, { right: 20, top: 20 }],
] as const;

for (const [placement, ltr, rtl] of corners) {
  test(`lies at ${placement}, mirrored where text runs from the right`, async ({
    page,
  }) => {
    await open(page, { placement });
    expect(await edges(page)).toMatchObject(ltr);
    await page.evaluate('tactful.setLocale("he")');
    await page.waitFor(
      '!document.querySelector("tactful-prompt").shadowRoot.querySelector("[dir=ltr]")',
    );
    expect(await edges(page)).toMatchObject(rtl);
  });
}

test('lies in the middle', async ({ page }) => {
  await open(page, { placement: 'center' });
  const { left, right, top, bottom } = await edges(page);
  expect(Math.abs(left - right)).toBeLessThanOrEqual(1);
  expect(Math.abs(top - bottom)).toBeLessThanOrEqual(1);
});

describe('on a phone', () => {
  test.override({ visitorOptions: { width: 360, height: 640 } });

  test.for(['bottom-end', 'top-start', 'center'] as const)(
    'is a sheet at the bottom, whatever the config says: %s',
    async (placement, { page }) => {
      await open(page, { placement });
      expect(await edges(page)).toMatchObject({ left: 0, right: 0, bottom: 0 });
    },
  );

  test('stays above the on-screen keyboard', async ({ page }) => {
    // No engine here has such a keyboard: the window is told that one is open.
    await page.visitor.addInitScript(() => {
      const viewport = Object.assign(new EventTarget(), {
        height: innerHeight,
        offsetTop: 0,
        scale: 1,
      });
      Object.defineProperty(window, 'visualViewport', { value: viewport });
    });
    await open(page);
    const resize = (change: object): Promise<void> =>
      page.evaluate((change) => {
        Object.assign(window.visualViewport!, change);
        window.visualViewport!.dispatchEvent(new Event('resize'));
      }, change);
    await resize({ height: 380 });
    const { bottom, top } = await edges(page);
    expect(bottom).toBe(260);
    expect(top).toBeGreaterThanOrEqual(0);
    // Who zooms in sees less of the page; nothing covers it.
    await resize({ height: 320, scale: 2 });
    expect(await edges(page)).toMatchObject({ bottom: 0 });
  });
});

test('announces itself, takes no focus, and is the last tab stop', async ({
  page,
}) => {
  await open(page);
  await promptTitle(page, 'recommend');
  await page.waitFor(() =>
    document
      .querySelector('tactful-prompt')
      ?.shadowRoot?.querySelector('[role=status]')
      ?.textContent?.includes('recommend'),
  );
  expect(await page.evaluate('document.activeElement.localName')).toBe('body');
  await page.evaluate(() => {
    const button = document.createElement('button');
    document.body.append(button);
    button.focus();
  });
  await page.press('Tab');
  expect(await focused(page)).toBe('button.close');
});
