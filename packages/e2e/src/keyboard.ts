import type { Page } from './browser/Browser.ts';

/** What has the focus in the prompt: `radio asked`, `button submit` …; `''` while nothing there has. */
export function focusedStop(page: Page): Promise<string> {
  return page.evaluate(() => {
    const inner = document.querySelector('tactful-prompt')?.shadowRoot
      ?.activeElement as HTMLInputElement | null | undefined;
    if (!inner) return '';
    const { localName, type, name } = inner;
    return localName === 'input' || localName === 'select'
      ? `${type} ${name}`.trim()
      : `${localName} ${inner.getAttribute('part')}`;
  });
}

/** Presses Tab this often, from the button before the prompt, and names every stop. */
export async function tabStops(page: Page, presses: number): Promise<string[]> {
  await page.evaluate('document.querySelector("#before").focus()');
  const stops: string[] = [];
  for (let press = 0; press < presses; press += 1) {
    await page.press('Tab');
    stops.push(await focusedStop(page));
  }
  return stops;
}

/**
 * Presses Tab until this stop of the prompt has the focus.
 *
 * @throws If it is no stop.
 */
export async function tabTo(page: Page, stop: string): Promise<void> {
  for (let press = 0; press < 40; press += 1) {
    await page.press('Tab');
    if ((await focusedStop(page)) === stop) return;
  }
  throw new Error(`Tab does not reach "${stop}"`);
}
