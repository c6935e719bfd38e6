import type { EngineName } from '../../browser/Browser.ts';
import type { FaultCase } from '../FaultCase.ts';

const ALL: readonly EngineName[] = ['chromium', 'firefox', 'webkit'];

/** What these cases share: the server is down until the site data are gone. */
const cleared = {
  engines: ALL,
  plan: () => ({ status: 503 }),
  routes: { '/clear': { headers: { 'clear-site-data': '"storage"' } } },
} as const;
const CLEAR = 'fetch("/clear").then(({ status }) => status)';

/** The site data are cleared, by the visitor or by the site, while records wait. */
export const clearedCases: readonly FaultCase[] = [
  {
    ...cleared,
    id: 'D16',
    fault: 'the site data are cleared while ten wait',
    run: async ({ server, page, track, send, delivered }) => {
      await track(5);
      await page.evaluate('tactful.flush()');
      await page.evaluate(CLEAR);
      server.plan([]);
      await track(5);
      await send();
      await delivered(10, 20_000);
    },
    // The start of the session was in the counts that are gone.
    expects: { foreign: -1 },
  },
  {
    ...cleared,
    id: 'D16a',
    fault: 'D16 in the middle of steps, one after the other',
    // So they are steps without requests.
    plan: () => ({ status: 503, headers: { 'retry-after': '60' } }),
    run: async ({ server, page, track, delivered }) => {
      await track(10);
      await page.evaluate('tactful.flush()');
      // It is up again, and nobody asks: the time it has named is on the device.
      server.plan([]);
      await page.evaluate(keepBusy);
      await page.evaluate(CLEAR);
      await delivered(10, 5_000);
      await page.evaluate('(probe.isBusy = false, 0)');
    },
    expects: { foreign: -1 },
  },
  {
    ...cleared,
    id: 'D16b',
    fault: 'D16 with two tabs: ten wait in each, and one of them goes on first',
    run: async ({ server, page: first, open, track, send, delivered }) => {
      const second = await open();
      await track(10, {}, first);
      await track(10, {}, second);
      await first.evaluate('tactful.flush()');
      await second.evaluate('tactful.flush()');
      await second.evaluate(CLEAR);
      await second.evaluate('tactful.flush()');
      server.plan([]);
      await Promise.all([send(first), send(second)]);
      await delivered(20, 20_000);
    },
    expects: { unique: 20, foreign: -1 },
  },
];

/** Runs in the page: transactions without a pause. */
function keepBusy(): void {
  const { tactful, probe } = window as unknown as {
    tactful: { flush(): Promise<unknown> };
    probe: { isBusy?: boolean };
  };
  probe.isBusy = true;
  const flush = (): void => {
    if (probe.isBusy) void tactful.flush().then(flush);
  };
  for (let n = 0; n < 5; n += 1) flush();
}
