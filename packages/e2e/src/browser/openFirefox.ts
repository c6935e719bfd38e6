import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import { endWithUs } from '../lib/endWithUs.ts';
import { findFirefox } from '../setUp/findEngines.ts';
import type { Browser, OpenOptions, VisitorOptions } from './Browser.ts';
import { createFirefoxVisitor } from './firefox/createFirefoxVisitor.ts';
import { runInChrome } from './firefox/runInChrome.ts';

/** Firefox ESR, or whichever is installed, driven by Puppeteer over WebDriver BiDi. Headless. */
export async function openFirefox(options: OpenOptions = {}): Promise<Browser> {
  const { profileDir } = options;
  // Firefox refuses to run when HOME belongs to somebody else, as it often does for root in CI.
  const home = await mkdtemp(join(tmpdir(), 'tactful-firefox-'));
  const running = await launch({
    browser: 'firefox',
    executablePath: await writeStarter(home),
    headless: true,
    // Lets us set preferences and find process ids.
    args: ['--remote-allow-system-access'],
    env: { ...process.env, HOME: home, MOZ_CRASHREPORTER_DISABLE: '1' },
    // The viewport is set for each page.
    defaultViewport: null,
    ...(profileDir !== undefined && { userDataDir: profileDir }),
  });
  const version = (await running.version()).replace(/^firefox\//, '');
  const ended = new Promise<void>((resolve) => {
    running.process()?.once('exit', () => resolve());
  });
  const visitors = new Set<object>();
  let media = '';

  const setMedia = async (visitorOptions: VisitorOptions) => {
    const {
      colorScheme = 'light',
      reducedMotion = false,
      forcedColors = false,
      coarsePointer = false,
    } = visitorOptions;
    // Bits: coarse, fine, hovers.
    const pointer = coarsePointer ? 1 : 6;
    const wanted = JSON.stringify({
      'layout.css.prefers-color-scheme.content-override':
        colorScheme === 'dark' ? 0 : 1,
      'ui.prefersReducedMotion': reducedMotion ? 1 : 0,
      'browser.display.document_color_use': forcedColors ? 2 : 1,
      'ui.primaryPointerCapabilities': pointer,
      'ui.allPointerCapabilities': pointer,
    });
    if (wanted === media) return;
    if (visitors.size > 0) {
      throw new Error(
        '[e2e] Firefox has one colour scheme, motion, contrast and pointer for all. Close the other visitor first.',
      );
    }
    await runInChrome(
      running,
      `for (const [name, value] of Object.entries(${wanted})) {
        Services.prefs.setIntPref(name, value);
      }`,
    );
    media = wanted;
  };

  const browser: Browser = {
    engine: 'firefox',
    version,
    canEmulate: {
      colorScheme: true,
      reducedMotion: true,
      forcedColors: true,
      coarsePointer: true,
    },
    async newVisitor(visitorOptions = {}) {
      await setMedia(visitorOptions);
      const context =
        profileDir === undefined
          ? await running.createBrowserContext()
          : running.defaultBrowserContext();
      const visitor = createFirefoxVisitor(context, visitorOptions, () => {
        visitors.delete(visitor);
      });
      visitors.add(visitor);
      return visitor;
    },
    open: async (url, visitorOptions) =>
      (await browser.newVisitor(visitorOptions)).open(url),
    async kill() {
      running.process()?.kill('SIGKILL');
      await ended;
      await rm(home, { recursive: true, force: true });
    },
    async close() {
      await running.close();
      await rm(home, { recursive: true, force: true });
    },
  };
  return browser;
}

/** Puppeteer starts the program itself, so what starts Firefox is a script of ours. */
async function writeStarter(folder: string): Promise<string> {
  const path = join(folder, 'start-firefox');
  const command = endWithUs([findFirefox()]).map((word) => `'${word}'`);
  await writeFile(path, `#!/bin/sh\nexec ${command.join(' ')} "$@"\n`, {
    mode: 0o755,
  });
  return path;
}
