import type { Browser } from 'playwright-core';

/** How much slower than this machine the visitor's is. */
const SLOW_DOWN = 4;
const REST_MS = 1_500;

/** What one visit took, in milliseconds. */
export interface Visit {
  /** From the trigger, or the end of its delay, until it is on the screen. */
  visible: number;
  /** Script until the page is idle. */
  script: number;
  /** The longest task, and all above 50 ms together. */
  longest: number;
  long: number;
  /** No time: Chromium's score. */
  shift: number;
}

interface Watched {
  tasks: number[];
  shift: number;
}

/** Runs in the page, before anything else. */
function watch(): void {
  const watched: Watched = { tasks: [], shift: 0 };
  Object.assign(window, { watched });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) watched.tasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      watched.shift += (entry as unknown as { value: number }).value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Runs in the page: from the trigger to the task after the frame that shows the prompt. */
function timeVisible(): Promise<number> {
  const { trigger, isVisible, delayMs = 0 } = window.contender;
  return new Promise((resolve) => {
    const start = performance.now() + delayMs;
    const look = (): void => {
      if (!isVisible()) {
        requestAnimationFrame(look);
        return;
      }
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () =>
        resolve(performance.now() - start),
      );
      port1.start();
      port2.postMessage(undefined);
    };
    requestAnimationFrame(look);
    trigger();
  });
}

/** One visit by somebody who was never here. */
export async function timePrompt(
  browser: Browser,
  url: string,
): Promise<Visit> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await cdp.send('Performance.enable');
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN });
    await page.addInitScript(watch);
    await page.goto(url);
    await page.waitForFunction('"contender" in window');
    await page.evaluate(() => window.contender.ready.then(() => undefined));
    await page.waitForTimeout(REST_MS);
    const { metrics } = await cdp.send('Performance.getMetrics');
    const script = metrics.find(({ name }) => name === 'ScriptDuration')!.value;
    const visible = await page.evaluate(timeVisible);
    await page.waitForTimeout(REST_MS);
    const { tasks, shift } = await page.evaluate(
      () => (window as unknown as { watched: Watched }).watched,
    );
    return {
      visible,
      script: script * 1_000,
      longest: Math.max(0, ...tasks),
      long: tasks.reduce((sum, task) => sum + task, 0),
      shift,
    };
  } finally {
    await context.close();
  }
}
