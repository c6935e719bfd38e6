// `pnpm pictures`: takes the pictures of the docs from the built demo and the built gallery.
import { mkdir, writeFile } from 'node:fs/promises';
import { startDemo } from '@tactful/example-shop/demo';
import { samples } from '../../../examples/gallery/src/samples.ts';
import type { Browser } from '../src/browser/Browser.ts';
import { openBrowser } from '../src/browser/openBrowser.ts';
import { serveGallery, takeSheet } from '../src/contactSheet.ts';
import { promptAtRest, promptTitle } from '../src/prompt.ts';

const docs = new URL('../../../docs/', import.meta.url);

/** A prompt in the shop, with a choice. */
async function takeShop(browser: Browser): Promise<void> {
  const demo = await startDemo();
  try {
    const page = await browser.open(demo.shopUrl, {
      width: 1280,
      height: 720,
      reducedMotion: true,
    });
    await page.click('[data-testid=product-mug]');
    await page.click('#add-to-basket');
    await page.click('#go-to-basket');
    await page.click('#go-to-checkout');
    await page.click('#place-order');
    await promptTitle(page, 'recommend');
    await page.click('tactful-prompt >>> .score:nth-child(10)');
    await promptAtRest(page);
    await writeFile(new URL('prompt.png', docs), await page.screenshot());
  } finally {
    await demo.stop();
  }
}

/** Every type of question: light and dark, both directions, on a desktop and on a phone. */
async function takeSheets(browser: Browser): Promise<void> {
  const gallery = await serveGallery();
  await mkdir(new URL('pictures/', docs), { recursive: true });
  try {
    for (const device of ['desktop', 'phone'] as const) {
      for (const scheme of ['light', 'dark'] as const) {
        for (const locale of ['en', 'ar'] as const) {
          const sheet = await takeSheet(browser, gallery.origin, {
            look: { device, scheme, locale },
            samples: Object.keys(samples),
          });
          const name = `pictures/${device}-${scheme}-${locale}.webp`;
          await writeFile(new URL(name, docs), sheet);
          console.log(`docs/${name}: ${Math.round(sheet.length / 1_000)} kB`);
        }
      }
    }
  } finally {
    await gallery.close();
  }
}

const browser = await openBrowser('chromium');
try {
  await takeShop(browser);
  await takeSheets(browser);
} finally {
  await browser.close();
}
