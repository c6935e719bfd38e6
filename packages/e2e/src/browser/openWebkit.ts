import type { Browser, OpenOptions, VisitorOptions } from './Browser.ts';
import { createWebkitVisitor } from './webkit/createWebkitVisitor.ts';
import {
  startMiniBrowser,
  type MiniBrowser,
} from './webkit/startMiniBrowser.ts';

/** WebKitGTK's MiniBrowser. Every visitor is a process with a display of its own. */
export async function openWebkit(options: OpenOptions = {}): Promise<Browser> {
  const { profileDir } = options;
  // The first one is started now, for the first visitor who wants no more than the default.
  let spare: MiniBrowser | undefined = await startMiniBrowser();
  const version = spare.automation?.version ?? '';
  const running = new Set<MiniBrowser>([spare]);

  const takeMiniBrowser = async (wanted: VisitorOptions) => {
    const { colorScheme = 'light', reducedMotion = false } = wanted;
    const taken = spare;
    if (taken && !profileDir && colorScheme === 'light' && !reducedMotion) {
      spare = undefined;
      return taken;
    }
    const started = await startMiniBrowser({ ...wanted, profileDir });
    running.add(started);
    return started;
  };

  const stopAll = async (signal?: NodeJS.Signals) => {
    const stopping = [...running];
    running.clear();
    await Promise.all(stopping.map(({ stop }) => stop(signal)));
  };

  const browser: Browser = {
    engine: 'webkit',
    version,
    canEmulate: {
      colorScheme: true,
      reducedMotion: true,
      forcedColors: false,
      coarsePointer: false,
    },
    async newVisitor(visitorOptions = {}) {
      const miniBrowser = await takeMiniBrowser(visitorOptions);
      return createWebkitVisitor(miniBrowser, visitorOptions, async () => {
        if (running.delete(miniBrowser)) await miniBrowser.stop();
      });
    },
    open: async (url, visitorOptions) =>
      (await browser.newVisitor(visitorOptions)).open(url),
    kill: () => stopAll('SIGKILL'),
    close: () => stopAll(),
  };
  return browser;
}
