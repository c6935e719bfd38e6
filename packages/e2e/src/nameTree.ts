import type { Page } from './browser/Browser.ts';
import { bundle } from './bundle.ts';
import type { describe } from './inPage/nameTree.ts';

const NAME = 'nameTree';
let script: Promise<string> | undefined;

/** Roles, names, states and descriptions of all that is in the prompt, as a screen reader gets them. */
export async function nameTree(page: Page): Promise<string> {
  script ??= bundle(`${import.meta.dirname}/inPage/nameTree.ts`, NAME);
  await page.evaluate(
    (source) => {
      if ('nameTree' in window) return;
      const element = document.createElement('script');
      element.textContent = source;
      document.head.append(element);
    },
    await script,
  );
  return page.evaluate(() =>
    (
      window as unknown as { nameTree: { describe: typeof describe } }
    ).nameTree.describe(document.querySelector('tactful-prompt')!.shadowRoot!),
  );
}
