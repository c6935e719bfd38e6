import type { Browser, EngineName, OpenOptions } from './Browser.ts';
import { openChromium } from './openChromium.ts';
import { openFirefox } from './openFirefox.ts';
import { openWebkit } from './openWebkit.ts';

const OPENERS: Readonly<
  Record<EngineName, (options?: OpenOptions) => Promise<Browser>>
> = { chromium: openChromium, firefox: openFirefox, webkit: openWebkit };

/**
 * Starts a browser.
 *
 * @throws If it is not installed, with the package to install.
 */
export function openBrowser(
  engine: EngineName,
  options?: OpenOptions,
): Promise<Browser> {
  return OPENERS[engine](options);
}
