import type { Page } from '../browser/Browser.ts';
import { promptTitle } from '../prompt.ts';

/** Runs in the page: clicks something inside the prompt, once it is there. */
async function clickInPrompt(selector: string): Promise<void> {
  const find = (): HTMLElement | null | undefined =>
    document
      .querySelector('tactful-prompt')
      ?.shadowRoot?.querySelector(selector);
  while (!find()) await new Promise(requestAnimationFrame);
  find()!.click();
}

/** Opens the first question, answers both, and waits until the visitor is thanked. */
export async function answerNps(page: Page): Promise<void> {
  await openNps(page);
  await page.evaluate(clickInPrompt, 'input[value="9"]');
  await page.evaluate(clickInPrompt, '.submit');
  await promptTitle(page, 'Why?');
  await submitNps(page);
  await promptTitle(page, 'Thank you');
}

/** Opens the prompt. */
export async function openNps(page: Page): Promise<void> {
  await page.evaluate('void tactful.show("nps")');
  await promptTitle(page, 'recommend');
}

/** Leaves the last question without a word. */
export function submitNps(page: Page): Promise<void> {
  return page.evaluate(clickInPrompt, '.submit');
}
