import type { KeyInput, Page } from 'puppeteer-core';
import { waitUntil } from '../../lib/waitUntil.ts';
import type { ConsoleMessage } from '../Browser.ts';
import type { Tab } from '../Tab.ts';
import { runInChrome } from './runInChrome.ts';

export function createFirefoxTab(page: Page): Tab {
  const consoleMessages: ConsoleMessage[] = [];
  const errors: string[] = [];
  const requests: string[] = [];
  page.on('request', (request) => void requests.push(request.url()));
  page.on('console', (message) => {
    const type = message.type() === 'warn' ? 'warning' : message.type();
    consoleMessages.push({ type, text: message.text() });
  });
  page.on('pageerror', (error) => {
    const text = error instanceof Error ? error.message : String(error);
    // What the policy blocked is no uncaught error in any other engine.
    if (text.startsWith('Content-Security-Policy')) {
      consoleMessages.push({ type: 'error', text });
    } else {
      errors.push(text);
    }
  });

  return {
    consoleMessages,
    requests,
    errors,
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
    evaluate: (expression) => page.evaluate(expression) as Promise<string>,
    moveMouse: ({ x, y }) => page.mouse.move(x, y),
    clickAt: ({ x, y }) => page.mouse.click(x, y),
    async press(keys) {
      const inputs = keys.map((key) => (key === 'Space' ? ' ' : key));
      const held = inputs.slice(0, -1) as KeyInput[];
      for (const key of held) await page.keyboard.down(key);
      await page.keyboard.press(inputs.at(-1) as KeyInput);
      for (const key of held.toReversed()) await page.keyboard.up(key);
    },
    type: (text) => page.keyboard.type(text),
    screenshot: () => page.screenshot(),
    resize: (width, height) => page.setViewport({ width, height }),
    bringToFront: () => page.bringToFront(),
    async crash() {
      const name = crypto.randomUUID();
      await page.evaluate((mark) => {
        window.name = mark;
      }, name);
      const contexts = `Services.wm.getMostRecentWindow('navigator:browser')
        .gBrowser.browsers.map(({ browsingContext }) => browsingContext)`;
      const pid = await runInChrome(
        page.browser(),
        `${contexts}.find(({ name }) => name === '${name}').currentWindowGlobal.osPid`,
      );
      process.kill(Number(pid), 'SIGKILL');
      await waitUntil(
        () =>
          runInChrome(
            page.browser(),
            `${contexts}.every((context) => context?.currentWindowGlobal?.osPid !== ${pid})`,
          ),
        { what: 'the crash' },
      );
      await page.close();
    },
    close: () => page.close(),
  };
}
