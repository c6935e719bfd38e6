// `pnpm bench:spa`: from `pushState` to a prompt on the screen, in Chromium,
// unthrottled, with `"grace": "0s"` and the UI loaded. Exits with 1 if a promise is missed.
import { openBrowser } from '../src/browser/openBrowser.ts';
import { npsConfig } from '../src/configs.ts';
import { serveTactful } from '../src/serveTactful.ts';
import { tagPage } from '../src/tagPage.ts';

const PROMISE_MS = 50;
const ROUNDS = 31;

const [prompt] = npsConfig.prompts;
const config = {
  ...npsConfig,
  frequency: { perSession: 1_000 },
  interrupt: { grace: '0s' },
  prompts: [
    {
      ...prompt!,
      frequency: {},
      trigger: { on: 'page.viewed' },
      audience: { 'page.path': { $like: '/step/*' } },
    },
  ],
};

/** Runs in the page: milliseconds until the frame after which the prompt is there. */
function timeRoute(path: string): Promise<number> {
  return new Promise((resolve) => {
    const start = performance.now();
    const observer = new MutationObserver(() => {
      if (!document.querySelector('tactful-prompt')) return;
      observer.disconnect();
      // A task after the frame's callbacks: by then it is painted.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () =>
          resolve(performance.now() - start),
        );
        port1.start();
        port2.postMessage(undefined);
      });
    });
    observer.observe(document.documentElement, { childList: true });
    history.pushState(null, '', path);
  });
}

const server = await serveTactful({
  '/': { body: tagPage({ config, body: '<h1>A page</h1>' }) },
});
const browser = await openBrowser('chromium');
try {
  const page = await browser.open(server.origin);
  await page.waitFor('"ready" in tactful');
  await page.evaluate('tactful.ready');
  const leave = async (): Promise<void> => {
    await page.evaluate('tactful.dismiss()');
    await page.waitFor('!document.querySelector("tactful-prompt")');
  };
  // The first one fetches the UI.
  await page.evaluate('history.pushState(null, "", "/step/0")');
  await page.waitFor('document.querySelector("tactful-prompt") !== null');
  await leave();

  const taken: number[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    taken.push(await page.evaluate(timeRoute, `/step/${round}`));
    await leave();
  }
  const sorted = taken.toSorted((a, b) => a - b);
  const median = sorted[Math.floor(ROUNDS / 2)]!;
  console.table({
    'pushState to visible': {
      median: `${median.toFixed(1)} ms`,
      slowest: `${sorted.at(-1)!.toFixed(1)} ms`,
      promise: `≤ ${PROMISE_MS} ms`,
      ratio: Number((median / PROMISE_MS).toFixed(3)),
    },
  });
  if (median > PROMISE_MS) process.exitCode = 1;
} finally {
  await browser.close();
  await server.close();
}
