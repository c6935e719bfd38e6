import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, EngineName } from '../browser/Browser.ts';
import { openBrowser } from '../browser/openBrowser.ts';
import type { ScenePlace } from './createScene.ts';

/** Runs something with a browser of its own, which keeps its profile when it is killed. */
export async function withProfile<T>(
  engine: EngineName,
  run: (place: ScenePlace) => Promise<T>,
): Promise<T> {
  const profileDir = await mkdtemp(join(tmpdir(), 'tactful-profile-'));
  const opened: Browser[] = [];
  const reopen = async (): Promise<Browser> => {
    const browser = await openBrowser(engine, { profileDir });
    opened.push(browser);
    return browser;
  };
  try {
    const browser = await reopen();
    return await run({ browser, visitor: await browser.newVisitor(), reopen });
  } finally {
    await opened.at(-1)?.close();
    await rm(profileDir, { recursive: true, force: true });
  }
}
