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

/**
 * A picture of a prompt that nothing moves in and nothing points at: taken again
 * until two in a row are the same, since what a frame shows lags behind the page.
 */
export async function stillPicture(page: Page): Promise<Uint8Array> {
  await page.moveMouse({ x: 2, y: 2 });
  await page.waitFor(
    () =>
      !document
        .querySelector('tactful-prompt')
        ?.shadowRoot?.querySelector(':hover'),
  );
  let last: Uint8Array | undefined;
  for (let attempt = 0; attempt < 20; attempt += 1) {
    await promptAtRest(page);
    const picture = await page.screenshot();
    if (last && Buffer.compare(last, picture) === 0) return picture;
    last = picture;
  }
  throw new Error('The prompt does not come to rest.');
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
