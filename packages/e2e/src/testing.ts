import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inject, test as baseTest } from 'vitest';
import type { EngineName, Visitor, VisitorOptions } from './browser/Browser.ts';
import { openBrowser } from './browser/openBrowser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    engine: EngineName;
  }
}

const RESULTS = join(import.meta.dirname, '../test-results');

/**
 * Vitest's `test` with a browser:
 *
 * - `engine`: that of the Vitest project
 * - `browser`: one for each test file
 * - `visitorOptions`: for a whole `describe`, `test.override({ visitorOptions: { width: 320 } })`
 * - `visitor`: new for each test, gone after it; a failed test leaves a picture of every tab
 * - `page`: the visitor's first tab, at `about:blank`
 */
export const test = baseTest
  .extend('engine', { scope: 'file' }, () => inject('engine'))
  .extend('browser', { scope: 'file' }, async ({ engine }, { onCleanup }) => {
    const browser = await openBrowser(engine);
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('visitorOptions', (): VisitorOptions => ({}))
  .extend(
    'visitor',
    async ({ browser, visitorOptions, engine, task }, { onCleanup }) => {
      const visitor = await browser.newVisitor(visitorOptions);
      onCleanup(async () => {
        if (task.result?.state === 'fail') {
          await savePictures(visitor, `${engine} ${task.fullTestName}`);
        }
        await visitor.close();
      });
      return visitor;
    },
  )
  .extend('page', ({ visitor }) => visitor.open('about:blank'));

async function savePictures(visitor: Visitor, title: string): Promise<void> {
  const name = title.replaceAll(/[^\w]+/g, '-').slice(0, 100);
  await mkdir(RESULTS, { recursive: true });
  for (const [index, page] of visitor.pages.entries()) {
    try {
      const picture = await page.screenshot();
      await writeFile(join(RESULTS, `${name}-${index + 1}.png`), picture);
    } catch {
      // A tab that hangs or crashed. The test says what went wrong.
    }
  }
}
