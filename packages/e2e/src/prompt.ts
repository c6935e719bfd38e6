import type { Page } from './browser/Browser.ts';

/** Selector of something inside the prompt. */
export const inPrompt = (selector: string): string =>
  `tactful-prompt >>> ${selector}`;

/** Waits for a prompt and gives back its question or its ending. */
export function promptTitle(page: Page, title: string): Promise<boolean> {
  return page.waitFor(
    (wanted) =>
      document
        .querySelector('tactful-prompt')
        ?.shadowRoot?.querySelector('#title')
        ?.textContent?.includes(wanted) ?? false,
    title,
  );
}

/** Waits until nothing moves in the prompt. */
export function promptAtRest(page: Page): Promise<boolean> {
  return page.waitFor(
    () =>
      !document
        .querySelector('tactful-prompt')
        ?.shadowRoot?.getAnimations()
        .some(({ playState }) => playState === 'running'),
  );
}

/** Whether a prompt is in the page. */
export function hasPrompt(page: Page): Promise<boolean> {
  return page.evaluate(() => Boolean(document.querySelector('tactful-prompt')));
}

/** What has the focus: an element of the prompt, or of the page. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const outer = document.activeElement;
    const inner = outer?.shadowRoot?.activeElement ?? outer;
    return `${inner?.localName ?? ''}.${inner?.className ?? ''}`;
  });
}

/** Waits until the prompt says what is wrong with the answer, and gives that back. */
export function problemOf(page: Page): Promise<string> {
  return page.waitFor(
    () =>
      document
        .querySelector('tactful-prompt')
        ?.shadowRoot?.querySelector('[role=alert]')?.textContent,
  );
}
