import { waitUntil } from '../../lib/waitUntil.ts';
import type { Tab } from '../Tab.ts';
import { mouseActions, pressActions, typeActions } from './actions.ts';
import { inspectPage, type InspectedPage } from './inspectPage.ts';
import { readConsole } from './readConsole.ts';
import type { MiniBrowser } from './startMiniBrowser.ts';

/** Every tab has a window of its own, so that one can be shown and the others hidden. */
export interface TabWindow {
  /** The X window. */
  id: number;
  /** WebDriver's name for it. */
  handle: string;
  /** Process id of its renderer. */
  renderer: number | undefined;
}

export interface WebkitTab extends Tab {
  window: TabWindow;
  inspected: InspectedPage;
}

export interface WebkitTabOptions {
  browser: MiniBrowser;
  window: TabWindow;
  /** Runs a task with the tab in front and no other such task at the same time. */
  inFront<T>(tab: WebkitTab, task: () => Promise<T>): Promise<T>;
  /** Tells the tab to go to a URL, as if it were typed. */
  go(tab: WebkitTab, url: string): Promise<void>;
  onEvent(tab: WebkitTab, method: string, params: never): void;
  onCrash(tab: WebkitTab): Promise<void>;
  onClose(tab: WebkitTab): Promise<void>;
}

interface Evaluated {
  result: { value?: unknown; objectId?: string };
}

const LOAD_TIMEOUT_MS = 30_000;

export async function createWebkitTab(
  options: WebkitTabOptions,
): Promise<WebkitTab> {
  const { browser, window, inFront, go, onEvent, onCrash, onClose } = options;
  const lists = { consoleMessages: [], errors: [] };
  const onConsole = readConsole(lists);
  const loads = new Set<(method: string) => void>();
  const inspected = await inspectPage(
    browser.inspector,
    await browser.takeTarget(),
    (method, params) => {
      onConsole(method, params);
      for (const onLoad of loads) onLoad(method);
      onEvent(tab, method, params);
    },
  );

  /** Starts a navigation and waits for the `load` event of the next document. */
  const load = async (start: () => Promise<unknown>) => {
    const loaded = Promise.withResolvers<void>();
    let navigated = false;
    const onLoad = (method: string) => {
      navigated ||= method === 'Page.frameNavigated';
      if (navigated && method === 'Page.loadEventFired') loaded.resolve();
    };
    const timer = setTimeout(
      () => loaded.reject(new Error(`No load within ${LOAD_TIMEOUT_MS} ms`)),
      LOAD_TIMEOUT_MS,
    );
    loads.add(onLoad);
    try {
      await start();
      await loaded.promise;
    } finally {
      clearTimeout(timer);
      loads.delete(onLoad);
    }
  };

  const evaluate = async (expression: string) => {
    const promise = await inspected.send<Evaluated>('Runtime.evaluate', {
      expression,
    });
    const { result } = await inspected.send<Evaluated>('Runtime.awaitPromise', {
      promiseObjectId: promise.result.objectId,
      returnByValue: true,
    });
    return String(result.value);
  };
  const read = async <T>(expression: string) =>
    JSON.parse(
      await evaluate(`Promise.resolve(JSON.stringify(${expression}))`),
    ) as T;

  const act = (actions: object) =>
    inFront(tab, async () => {
      if (!browser.automation) {
        throw new Error(
          '[e2e] WebKit with a profile has no mouse and no keyboard. Use `evaluate`.',
        );
      }
      await browser.automation.send('POST', '/actions', actions);
    });

  const tab: WebkitTab = {
    ...lists,
    window,
    inspected,
    evaluate,
    async navigate(url, { waitUntil: until = 'load' } = {}) {
      const here = await read<string>('location.href');
      const { href, hash } = new URL(url, here);
      const start = () => go(tab, href);
      const isSameDocument = hash && href.split('#')[0] === here.split('#')[0];
      if (until === 'nothing' || isSameDocument) await start();
      else await load(start);
    },
    async reload({ waitUntil: until = 'load' } = {}) {
      const start = () => inspected.send('Page.reload');
      await (until === 'nothing' ? start() : load(start));
    },
    moveMouse: (point) => act(mouseActions(point, { click: false })),
    clickAt: (point) => act(mouseActions(point, { click: true })),
    press: (keys) => act(pressActions(keys)),
    type: (text) => act(typeActions(text)),
    async screenshot() {
      const size = await read<object>(
        '{ width: innerWidth, height: innerHeight }',
      );
      const { dataURL } = await inspected.send<{ dataURL: string }>(
        'Page.snapshotRect',
        { x: 0, y: 0, ...size, coordinateSystem: 'Viewport' },
      );
      return Buffer.from(dataURL.slice(dataURL.indexOf(',') + 1), 'base64');
    },
    resize: (width, height) =>
      inFront(tab, async () => {
        await waitUntil(
          async () => {
            const [inner, outer] = await read<[number[], number[]]>(
              '[[innerWidth, innerHeight], [outerWidth, outerHeight]]',
            );
            const [innerWidth = 0, innerHeight = 0] = inner;
            const [outerWidth = 0, outerHeight = 0] = outer;
            if (innerWidth === width && innerHeight === height) return true;
            await browser.windows.resize(window.id, {
              width: width + outerWidth - innerWidth,
              height: height + outerHeight - innerHeight,
            });
            return false;
          },
          { what: `a viewport of ${width} × ${height} px` },
        );
      }),
    bringToFront: () => inFront(tab, async () => {}),
    crash: () => onCrash(tab),
    close: () => onClose(tab),
  };
  return tab;
}
