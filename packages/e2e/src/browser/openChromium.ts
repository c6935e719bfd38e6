import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  chromium,
  type BrowserContext,
  type CDPSession,
  type Page as PlaywrightPage,
} from 'playwright-core';
import { waitUntil } from '../lib/waitUntil.ts';
import { findChromium } from '../setUp/findEngines.ts';
import type {
  Browser,
  ConsoleMessage,
  OpenOptions,
  Page,
  Visitor,
  VisitorOptions,
} from './Browser.ts';
import { createPage } from './createPage.ts';
import { callExpression } from './pageScript.ts';
import type { Tab } from './Tab.ts';
import { matchesUrl } from './matchesUrl.ts';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Debian's Chromium, or whichever is installed, driven by Playwright. Headless. */
export async function openChromium(
  options: OpenOptions = {},
): Promise<Browser> {
  const { profileDir } = options;
  const home = await mkdtemp(join(tmpdir(), 'tactful-chromium-'));
  const launchOptions = {
    executablePath: findChromium(),
    args: FLAGS,
    // A killed Chromium leaves files in both. On macOS the path of its socket would be too long.
    env: {
      ...process.env,
      HOME: home,
      ...(process.platform === 'linux' && { TMPDIR: home }),
    },
  };
  const profile =
    profileDir === undefined
      ? undefined
      : await chromium.launchPersistentContext(profileDir, launchOptions);
  const running = profile?.browser() ?? (await chromium.launch(launchOptions));
  const cdp = await running.newBrowserCDPSession();

  const browser: Browser = {
    engine: 'chromium',
    version: running.version(),
    canEmulate: {
      colorScheme: true,
      reducedMotion: true,
      forcedColors: true,
      coarsePointer: true,
    },
    newVisitor: async (visitorOptions = {}) => {
      const { coarsePointer: hasTouch = false } = visitorOptions;
      const context = profile ?? (await running.newContext({ hasTouch }));
      return createVisitor(context, visitorOptions);
    },
    open: async (url, visitorOptions) =>
      (await browser.newVisitor(visitorOptions)).open(url),
    async kill() {
      const pid = await findBrowserPid(cdp);
      process.kill(pid, 'SIGKILL');
      await waitUntil(() => !running.isConnected(), {
        what: 'the end of Chromium',
      });
      await rm(home, { recursive: true, force: true });
    },
    async close() {
      await running.close();
      await rm(home, { recursive: true, force: true });
    },
  };
  return browser;
}

async function findBrowserPid(cdp: CDPSession): Promise<number> {
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
  const browser = processInfo.find(({ type }) => type === 'browser');
  if (!browser) throw new Error('[e2e] Chromium hides its process id.');
  return browser.id;
}

function createVisitor(
  context: BrowserContext,
  options: VisitorOptions,
): Visitor {
  const pages = new Map<PlaywrightPage, Page>();
  const visitor: Visitor = {
    get pages() {
      return [...pages.values()];
    },
    async open(url, navigation) {
      const opened = await context.newPage();
      opened.once('close', () => pages.delete(opened));
      await stopPretendingFocus(opened);
      await applyOptions(opened, options);
      const tab = createTab(context, opened);
      const page = createPage(visitor, tab);
      pages.set(opened, page);
      await tab.bringToFront();
      await tab.navigate(url, navigation);
      return page;
    },
    addInitScript: async (script, arg) => {
      await context.addInitScript(callExpression(script, arg));
    },
    async intercept(url, answer) {
      await context.route(
        ({ href }) => matchesUrl(url, href),
        (route) => {
          if (answer === 'fail') return route.abort('failed');
          const { status = 200, headers = {}, body } = answer;
          return route.fulfill({ status, headers, body });
        },
      );
    },
    setOffline: (offline) => context.setOffline(offline),
    close: () => context.close(),
  };
  return visitor;
}

async function applyOptions(
  page: PlaywrightPage,
  options: VisitorOptions,
): Promise<void> {
  const {
    width = 1024,
    height = 768,
    colorScheme = 'light',
    reducedMotion = false,
    forcedColors = false,
  } = options;
  await page.setViewportSize({ width, height });
  await page.emulateMedia({
    colorScheme,
    reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
    forcedColors: forcedColors ? 'active' : 'none',
  });
}

interface Internals {
  _connection: {
    toImpl(page: PlaywrightPage): {
      delegate: {
        _mainFrameSession: {
          _client: { send(method: string, params: object): Promise<void> };
        };
      };
    };
  };
}

/**
 * Playwright makes every page believe that it is in front and visible, with no option against it
 * (its own session must take that back). Here a tab behind another one is hidden.
 */
async function stopPretendingFocus(page: PlaywrightPage): Promise<void> {
  const { _connection } = page as unknown as Internals;
  const { delegate } = _connection.toImpl(page);
  await delegate._mainFrameSession._client.send(
    'Emulation.setFocusEmulationEnabled',
    { enabled: false },
  );
}

function createTab(context: BrowserContext, page: PlaywrightPage): Tab {
  const consoleMessages: ConsoleMessage[] = [];
  const errors: string[] = [];
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => {
    consoleMessages.push({ type: message.type(), text: message.text() });
  });
  page.on('pageerror', ({ name, message }) => {
    errors.push(name ? `${name}: ${message}` : message);
  });

  return {
    consoleMessages,
    errors,
    requests,
    async navigate(url, { waitUntil: until = 'load' } = {}) {
      const going = page.goto(url, { waitUntil: 'load' });
      if (until === 'load') await going;
      else going.catch(() => undefined);
    },
    async reload({ waitUntil: until = 'load' } = {}) {
      const going = page.reload({ waitUntil: 'load' });
      if (until === 'load') await going;
      else going.catch(() => undefined);
    },
    evaluate: (expression) => page.evaluate<string>(expression),
    moveMouse: ({ x, y }) => page.mouse.move(x, y),
    clickAt: ({ x, y }) => page.mouse.click(x, y),
    press: (keys) => page.keyboard.press(keys.join('+')),
    type: (text) => page.keyboard.type(text),
    screenshot: () => page.screenshot(),
    resize: (width, height) => page.setViewportSize({ width, height }),
    bringToFront: () => page.bringToFront(),
    async crash() {
      const cdp = await context.newCDPSession(page);
      const crashed = page.waitForEvent('crash');
      cdp.send('Page.crash').catch(() => undefined); // It cannot answer.
      await crashed;
      await page.close();
    },
    async storedBytes() {
      const cdp = await context.newCDPSession(page);
      const { origin } = new URL(page.url());
      const { usage } = await cdp.send('Storage.getUsageAndQuota', { origin });
      await cdp.detach();
      return usage;
    },
    close: () => page.close(),
  };
}
