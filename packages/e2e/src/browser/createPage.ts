import { waitUntil } from '../lib/waitUntil.ts';
import type {
  Page,
  PageFunction,
  Point,
  Visitor,
  WaitOptions,
} from './Browser.ts';
import { findPoint } from './findPoint.ts';
import { readReply, replyExpression } from './pageScript.ts';
import type { Tab } from './Tab.ts';

/** Builds the page that tests use on the few things that an engine can do. */
export function createPage(visitor: Visitor, tab: Tab): Page {
  const evaluate = async <T, A = undefined>(
    run: PageFunction<A, T>,
    arg?: A,
  ): Promise<T> => readReply(await tab.evaluate(replyExpression(run, arg)));

  const page: Page = {
    visitor,
    consoleMessages: tab.consoleMessages,
    errors: tab.errors,
    requests: tab.requests,
    ...(tab.storedBytes && { storedBytes: tab.storedBytes }),
    goto: (url, options) => tab.navigate(url, options),
    reload: (options) => tab.reload(options),
    evaluate,
    waitFor: (predicate, arg, options: WaitOptions = {}) =>
      waitUntil(() => evaluate(predicate, arg), {
        what: String(predicate).slice(0, 300),
        ...options,
      }),
    async click(selector, options: WaitOptions = {}) {
      await tab.bringToFront();
      const point = await waitUntil<Point>(
        () => evaluate(findPoint, selector),
        { what: `a click on ${selector}`, ...options },
      );
      await tab.clickAt(point);
    },
    async moveMouse(point) {
      await tab.bringToFront();
      await tab.moveMouse(point);
    },
    async press(key) {
      await tab.bringToFront();
      // `+` alone is a key as well.
      await tab.press(key.split(/(?<=.)\+/));
    },
    async type(text) {
      await tab.bringToFront();
      await tab.type(text);
    },
    screenshot: () => tab.screenshot(),
    resize: (width, height) => tab.resize(width, height),
    bringToFront: () => tab.bringToFront(),
    newTab: (url) => visitor.open(url),
    close: () => tab.close(),
  };
  const { crash } = tab;
  if (crash) page.crash = () => crash();
  return page;
}
