// `pnpm pictures`: takes the pictures of the docs from the built demo.
import { writeFile } from 'node:fs/promises';
import { startDemo } from '@tactful/example-shop/demo';
import { openBrowser } from '../src/browser/openBrowser.ts';
import { promptAtRest, promptTitle } from '../src/prompt.ts';

const demo = await startDemo();
const browser = await openBrowser('chromium');
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
  const picture = new URL('../../../docs/prompt.png', import.meta.url);
  await writeFile(picture, await page.screenshot());
} finally {
  await browser.close();
  await demo.stop();
}
