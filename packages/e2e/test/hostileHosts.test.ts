import { afterAll, beforeAll, describe, expect, inject } from 'vitest';
import type { Browser, Page } from '../src/browser/Browser.ts';
import { type Area, countDifferences } from '../src/countDifferences.ts';
import { hostileSheets } from '../src/hostileSheets.ts';
import { type Sample, samples } from '../src/samples.ts';
import { askSample, samplesConfig } from '../src/serveSamples.ts';
import { serveTactful, type TactfulServer } from '../src/serveTactful.ts';
import { tagPage } from '../src/tagPage.ts';
import { test } from '../src/testing.ts';

/** The prompt's own font, and a card that ends where its box ends. */
const OWN = `:root { --tactful-font: monospace; --tactful-radius: 0px; --tactful-shadow: none }`;
const HOST = `<h1>A page of its own</h1><p>With <a href="#top">words</a> in it.</p>
  <button>Press</button> <input value="Write">`;

/** Elsewhere, one of each look. */
const asked =
  inject('engine') === 'chromium'
    ? samples
    : samples.filter(({ id }) =>
        [
          'nps',
          'rating-smileys',
          'single',
          'contact',
          'dropdown',
          'matrix',
        ].includes(id),
      );

/** A prompt, what it covers whole and what it covers at all. */
interface Seen {
  inner: Area;
  outer: Area;
  picture: Uint8Array;
}

async function see(page: Page, sample: Sample): Promise<Seen> {
  await askSample(page, sample);
  const areas = await page.evaluate(() => {
    const { left, top, right, bottom } = document
      .querySelector('tactful-prompt')!
      .shadowRoot!.querySelector('[part=prompt]')!
      .getBoundingClientRect();
    const { ceil, floor } = Math;
    return {
      inner: {
        left: ceil(left),
        top: ceil(top),
        right: floor(right),
        bottom: floor(bottom),
      },
      outer: {
        left: floor(left),
        top: floor(top),
        right: ceil(right),
        bottom: ceil(bottom),
      },
    };
  });
  return { ...areas, picture: await page.screenshot() };
}

let server: TactfulServer;
let pages = 0;
/** By sample, on a page without a rule. */
const blank = new Map<string, Seen>();

async function open(page: Page, css: string, body: string): Promise<void> {
  const path = `/page-${(pages += 1)}`;
  server.route(path, {
    body: tagPage({
      config: samplesConfig({}, asked),
      // The last word is not about whose sheet comes first.
      body: `<style>${css}</style><style>${OWN}</style>${body}`,
    }),
  });
  await page.goto(server.origin + path);
  await page.waitFor('"ready" in tactful');
}

const visitorOptions = { reducedMotion: true };
beforeAll(async () => {
  server = await serveTactful({});
});
afterAll(() => server.close());

/** Seen once, by the first test that needs it. */
async function seeBlank(browser: Browser): Promise<void> {
  if (blank.size) return;
  const page = await browser.open('about:blank', visitorOptions);
  await open(page, '', '');
  for (const sample of asked) blank.set(sample.id, await see(page, sample));
  await page.visitor.close();
}

describe('on a page with', () => {
  test.override({ visitorOptions });

  for (const [name, read] of Object.entries(hostileSheets)) {
    test(`${name}, every question looks as on a blank one, and the page as without us`, async ({
      browser,
      visitor,
    }) => {
      await seeBlank(browser);
      const page = await visitor.open('about:blank');
      await open(page, await read(), HOST);
      const before = await page.screenshot();
      const failed: string[] = [];
      for (const sample of asked) {
        const alone = blank.get(sample.id)!;
        const { inner, outer, picture } = await see(page, sample);
        expect(inner, `${sample.id} lies where it did`).toEqual(alone.inner);
        const inside = await countDifferences(page, {
          pictures: [alone.picture, picture],
          area: inner,
          where: 'inside',
        });
        const outside = await countDifferences(page, {
          pictures: [before, picture],
          area: outer,
          where: 'outside',
        });
        if (inside) failed.push(`${sample.id}: ${inside} pixels differ`);
        if (outside) {
          failed.push(`${sample.id}: ${outside} pixels of the page differ`);
        }
      }
      expect(failed).toEqual([]);
    });
  }
});
