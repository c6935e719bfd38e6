import { createLock } from '../../lib/createLock.ts';
import { killAll } from '../../lib/processTree.ts';
import { waitUntil } from '../../lib/waitUntil.ts';
import type { Page, Visitor, VisitorOptions } from '../Browser.ts';
import { createPage } from '../createPage.ts';
import { callExpression } from '../pageScript.ts';
import {
  createWebkitTab,
  type TabWindow,
  type WebkitTab,
} from './createWebkitTab.ts';
import {
  answerIntercepted,
  holdRequests,
  type Interception,
} from './interceptRequests.ts';
import type { MiniBrowser } from './startMiniBrowser.ts';

/** A visitor that has `browser` for itself. */
export function createWebkitVisitor(
  browser: MiniBrowser,
  options: VisitorOptions,
  close: () => Promise<void>,
): Visitor {
  const { width = 1024, height = 768 } = options;
  const { automation, windows } = browser;
  const lock = createLock();
  const tabs = new Map<WebkitTab, Page>();
  const initScripts: string[] = [];
  const interceptions: Interception[] = [];
  let front: WebkitTab | undefined;
  // A window that no tab has yet. MiniBrowser ends, and forgets, with its last window.
  let blank: TabWindow | undefined;
  let isFirst = true;
  // The WebDriver name of the window that its commands are about.
  let selected: string | undefined;

  const select = async (handle: string) => {
    if (handle === selected) return;
    await automation?.send('POST', '/window', { handle });
    selected = handle;
  };

  /** Waits for the window that is there beside those of the tabs. */
  const findWindow = async (handle: string): Promise<TabWindow> => {
    const known = [...tabs.keys()].map(({ window }) => window);
    const id = await waitUntil(
      async () =>
        (await windows.list()).find(
          (shown) => !known.some((window) => window.id === shown),
        ),
      { what: 'a window of MiniBrowser' },
    );
    const renderer = (await browser.renderers()).find(
      (pid) => !known.some((window) => window.renderer === pid),
    );
    return { id, handle, renderer };
  };

  const openWindow = async (): Promise<TabWindow> => {
    if (isFirst) {
      isFirst = false;
      selected = await automation?.send<string>('GET', '/window');
      return findWindow(selected ?? '');
    }
    if (!automation) {
      throw new Error('[e2e] WebKit with a profile has one tab. Use `goto`.');
    }
    const { handle } = await automation.send<{ handle: string }>(
      'POST',
      '/window/new',
      { type: 'window' },
    );
    return findWindow(handle);
  };

  const bringToFront = async (tab: WebkitTab) => {
    if (front === tab) return;
    if (front) await windows.hide(front.window.id);
    front = tab;
    const { id, handle } = tab.window;
    await windows.show(id);
    await select(handle);
    await waitUntil(
      async () =>
        (await tab.evaluate(
          'Promise.resolve(document.visibilityState + document.hasFocus())',
        )) === 'visibletrue',
      { what: 'the focus of the tab' },
    );
  };

  const forget = async (tab: WebkitTab) => {
    tabs.delete(tab);
    const next = front === tab ? [...tabs.keys()].at(-1) : front;
    front = undefined;
    if (next) await bringToFront(next);
    else if (blank) await select(blank.handle);
  };

  const closeTab = async (tab: WebkitTab) => {
    if (!tabs.has(tab)) return;
    if (tabs.size === 1 && automation) blank = await openWindow();
    await select(tab.window.handle);
    await automation?.send('DELETE', '/window');
    selected = undefined;
    await forget(tab);
  };

  const crashTab = async (tab: WebkitTab) => {
    const { id, renderer } = tab.window;
    if (!automation || !renderer) {
      throw new Error('[e2e] This tab has no renderer that is its own.');
    }
    await killAll([renderer]);
    await windows.hide(id);
    // The driver ends its session with the page. The next one brings a new window, and gives the
    // others new names.
    await automation.restart();
    selected = undefined;
    blank = await findWindow(await automation.send('GET', '/window'));
    const mark = 'window[Symbol.for("tactful e2e")]';
    const others = [...tabs.keys()].filter((other) => other !== tab);
    for (const { inspected, window } of others) {
      await inspected.send('Runtime.evaluate', {
        expression: `${mark} = ${window.id}`,
      });
    }
    for (const handle of await automation.send<string[]>(
      'GET',
      '/window/handles',
    )) {
      await select(handle);
      const id = await automation.send('POST', '/execute/sync', {
        script: `return ${mark}`,
        args: [],
      });
      const owner = others.find(({ window }) => window.id === id);
      if (owner) owner.window.handle = handle;
    }
    await forget(tab);
  };

  const setInitScripts = async ({ inspected }: WebkitTab) => {
    if (initScripts.length === 0) return;
    await inspected.sendAlways('Page.setBootstrapScript', {
      source: initScripts.join('\n;'),
    });
  };

  const openTab = async (): Promise<WebkitTab> => {
    const window = blank ?? (await openWindow());
    blank = undefined;
    const tab = await createWebkitTab({
      browser,
      window,
      inFront: (one, task) =>
        lock(async () => {
          await bringToFront(one);
          return task();
        }),
      go: (one, url) =>
        lock(async () => {
          if (!automation) return one.inspected.send('Page.navigate', { url });
          await select(one.window.handle);
          return automation.send('POST', '/url', { url });
        }),
      onEvent({ inspected }, method, params) {
        if (method !== 'Network.requestIntercepted') return;
        answerIntercepted(inspected, interceptions, params).catch(
          () => undefined, // The page went away in between.
        );
      },
      onCrash: (one) => lock(() => crashTab(one)),
      onClose: (one) => lock(() => closeTab(one)),
    });
    tabs.set(tab, createPage(visitor, tab));
    await bringToFront(tab);
    return tab;
  };

  const visitor: Visitor = {
    get pages() {
      return [...tabs.values()];
    },
    async open(url, navigation) {
      const tab = await lock(openTab);
      await tab.inspected.sendAlways('Console.enable');
      await tab.inspected.sendAlways('Page.enable');
      await setInitScripts(tab);
      for (const { url: held } of interceptions) {
        await holdRequests(tab.inspected, held);
      }
      await tab.resize(width, height);
      await tab.navigate(url, navigation);
      return tabs.get(tab) as Page;
    },
    async addInitScript(script, arg) {
      initScripts.push(callExpression(script, arg));
      await Promise.all([...tabs.keys()].map(setInitScripts));
    },
    async intercept(url, answer) {
      interceptions.unshift({ url, answer });
      for (const { inspected } of tabs.keys()) {
        await holdRequests(inspected, url);
      }
    },
    close,
  };
  return visitor;
}
