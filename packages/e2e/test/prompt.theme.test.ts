import type { Config } from '@tactful/schema';
import { afterEach, describe, expect } from 'vitest';
import type { Page } from '../src/browser/Browser.ts';
import { npsConfig } from '../src/configs.ts';
import { countDifferences } from '../src/countDifferences.ts';
import { inPrompt, promptAtRest, promptTitle } from '../src/prompt.ts';
import { serveTactful, type TactfulServer } from '../src/serveTactful.ts';
import { tagPage } from '../src/tagPage.ts';
import { test } from '../src/testing.ts';

let server: TactfulServer;
afterEach(() => server.close());

async function serve(
  theme: Config['theme'],
  css = '',
  body = '<h1>A page</h1>',
): Promise<string> {
  const config = { ...npsConfig, ...(theme && { theme }) };
  server = await serveTactful({
    '/': { body: tagPage({ config, body: `<style>${css}</style>${body}` }) },
  });
  return server.origin;
}

async function ask(page: Page): Promise<void> {
  await page.evaluate('tactful("track", "thing.happened")');
  await promptTitle(page, 'recommend');
  await promptAtRest(page);
}

/** Contrast of every text in the prompt with what lies behind it, WCAG 2. */
function contrasts(page: Page): Promise<Record<string, number>> {
  return page.evaluate(() => {
    const { shadowRoot } = document.querySelector('tactful-prompt')!;
    const context = document.createElement('canvas').getContext('2d')!;
    const luminanceOf = (color: string): number => {
      context.fillStyle = color;
      context.fillRect(0, 0, 1, 1);
      const [red, green, blue] = [...context.getImageData(0, 0, 1, 1).data].map(
        (value) => {
          const part = value / 255;
          return part <= 0.04045
            ? part / 12.92
            : ((part + 0.055) / 1.055) ** 2.4;
        },
      );
      return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
    };
    const groundOf = (element: Element): string => {
      const own = getComputedStyle(element).backgroundColor;
      return own === 'rgba(0, 0, 0, 0)'
        ? groundOf(element.parentElement!)
        : own;
    };
    const found: Record<string, number> = {};
    for (const element of shadowRoot!.querySelectorAll(
      'h2, .help, .ends, .submit, .offer, .close, .score, .problem',
    )) {
      const [dark, light] = [
        luminanceOf(getComputedStyle(element).color),
        luminanceOf(groundOf(element)),
      ].toSorted((a, b) => a - b);
      found[`${element.localName}.${element.className}`] =
        (light! + 0.05) / (dark! + 0.05);
    }
    return found;
  });
}

for (const preset of ['calm', 'contrast', 'compact'] as const) {
  for (const scheme of ['light', 'dark'] as const) {
    test(`can be read: ${preset}, ${scheme}`, async ({ page }) => {
      await page.goto(await serve({ preset, scheme }));
      await ask(page);
      await page.click(inPrompt('.score:nth-child(3)'));
      const found = await contrasts(page);
      expect(Object.keys(found).length).toBeGreaterThan(4);
      const poor = Object.entries(found).filter(([, ratio]) => ratio < 4.5);
      expect(poor).toEqual([]);
    });
  }
}

test.for(['#ffd400', '#757575', '#e4002b', '#0b3d2e', 'oklch(70% 0.2 150)'])(
  'writes on an accent of %s so that it can be read',
  async (accent, { page }) => {
    await page.goto(await serve({ accent }));
    await ask(page);
    const { 'button.submit': ratio } = await contrasts(page);
    expect(ratio).toBeGreaterThanOrEqual(4.5);
  },
);

describe('where the visitor prefers dark', () => {
  test.override({ visitorOptions: { colorScheme: 'dark' } });

  test.for<[css: string, theme: Config['theme'], isDark: boolean]>([
    ['', undefined, false],
    [':root { color-scheme: light dark }', undefined, true],
    [':root { color-scheme: light dark }', { scheme: 'auto' }, true],
    [':root { color-scheme: light dark }', { scheme: 'light' }, false],
    ['', { scheme: 'dark' }, true],
  ])(
    'is as dark as the page: "%s", %o',
    async ([css, theme, isDark], { page }) => {
      await page.goto(await serve(theme, css));
      await ask(page);
      const background = await page.evaluate(
        () =>
          getComputedStyle(
            document
              .querySelector('tactful-prompt')!
              .shadowRoot!.querySelector('.card')!,
          ).backgroundColor,
      );
      expect(background).toBe(
        isDark ? 'rgb(28, 31, 38)' : 'rgb(255, 255, 255)',
      );
    },
  );
});

/** How many pixels the cross has: those that change when it is gone. */
async function crossPixels(page: Page): Promise<number> {
  const area = await page.evaluate(() => {
    const { left, top, right, bottom } = document
      .querySelector('tactful-prompt')!
      .shadowRoot!.querySelector('.close')!
      .getBoundingClientRect();
    return { left, top, right, bottom };
  });
  const before = await page.screenshot();
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.close::before, .close::after { display: none }');
    document
      .querySelector('tactful-prompt')!
      .shadowRoot!.adoptedStyleSheets.push(sheet);
  });
  const pictures = [before, await page.screenshot()] as const;
  return countDifferences(page, { pictures, area, where: 'inside' });
}

for (const forcedColors of [false, true]) {
  describe(`with forced colours: ${forcedColors}`, () => {
    test.override({ visitorOptions: { forcedColors } });

    test('shows a cross', async ({ page, browser, skip }) => {
      skip(
        forcedColors && !browser.canEmulate.forcedColors,
        'cannot force colours',
      );
      await page.goto(await serve(undefined));
      await ask(page);
      expect(await crossPixels(page)).toBeGreaterThan(20);
    });
  });
}
