import { setTimeout as delay } from 'node:timers/promises';
import {
  type BrowserContext,
  type CDPSession,
  chromium,
  type Page,
} from 'playwright-core';
import { createRandom } from '../../../core/test/soak/createRandom.ts';
import { waitUntil } from '../lib/waitUntil.ts';
import { findChromium } from '../setUp/findEngines.ts';
import { tagPage } from '../tagPage.ts';
import { type LedgerEntry, NAME, plainConfig } from './createScene.ts';
import type { Fault } from './Fault.ts';
import { type FaultServer, serveFaults } from './serveFaults.ts';

/** What the browser has come to. */
export interface SoakResult {
  readonly tracked: number;
  /** Numbers that never arrived. */
  readonly missing: readonly number[];
  readonly ledger: LedgerEntry;
  /** Records at the receiver, each once. */
  readonly taken: number;
  readonly repeats: number;
  readonly errors: readonly string[];
  /** Of the tab that stays, after garbage was collected. */
  readonly heapBytes: readonly number[];
  readonly listeners: readonly number[];
}

const FAULTS: readonly Fault[] = [
  'refuse',
  'reset',
  'takeThenReset',
  { status: 500 },
  { status: 503 },
  { status: 429, headers: { 'retry-after': '1' } },
];
const LOOKS = 6;

/** One visitor with several tabs, of which one stays, while the network fails by seed. */
export async function soakBrowser(options: {
  seed: number;
  seconds: number;
}): Promise<SoakResult> {
  const { seed, seconds } = options;
  const random = createRandom(seed);
  const pick = <T>(all: readonly T[]): T =>
    all[Math.floor(random() * all.length)]!;
  const server = await serveFaults({
    '/': { body: tagPage({ config: plainConfig }) },
  });
  const executablePath = findChromium();
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const errors: string[] = [];
  let tracked = 0;
  try {
    const context = await browser.newContext();
    context.on('page', (page) =>
      page.on('pageerror', (error) => errors.push(String(error))),
    );
    const staying = await openTab(context, server);
    const cdp = await context.newCDPSession(staying);
    await cdp.send('Performance.enable');
    const looks: Look[] = [];
    const others: Page[] = [];
    const track = async (page: Page, count: number): Promise<void> => {
      const from = tracked;
      // It may be under way to another document: then nothing was tracked.
      tracked += await page.evaluate(trackAll, { from, count, name: NAME });
    };

    const startMs = Date.now();
    while (Date.now() - startMs < seconds * 1_000) {
      const share = (Date.now() - startMs) / (seconds * 1_000);
      if (share * LOOKS >= looks.length) looks.push(await look(cdp));
      // As people do: a little, and a pause.
      await delay(random() * 150);
      const luck = random();
      // A fault lasts for some requests.
      if (luck < 0.3) {
        const fault = pick(FAULTS);
        const count = Math.floor(random() * 6);
        server.plan(Array.from({ length: count }, () => fault));
      } else if (luck < 0.4 && others.length < 3) {
        others.push(await openTab(context, server));
      } else if (luck < 0.5 && others.length > 0) {
        const page = others.shift()!;
        await track(page, 3);
        await page.close();
      } else if (luck < 0.6 && others.length > 0) {
        await others[0]!.reload();
        await ready(others[0]!);
      } else if (luck < 0.65) {
        await context.setOffline(true);
        await track(staying, 2);
        await context.setOffline(false);
      } else if (luck < 0.7) {
        await pick([staying, ...others]).bringToFront();
      } else {
        const count = 1 + Math.floor(random() * 5);
        await track(pick([staying, ...others]), count);
      }
    }

    server.plan([]);
    for (const page of others) await page.close();
    await staying.bringToFront();
    const ledger = await waitUntil(
      async () => {
        const all = await staying.evaluate(flush);
        return all.queued === 0 ? all : undefined;
      },
      // What a tab has sent when it was closed is let be for 30 s.
      { what: 'an empty queue', timeoutMs: 120_000 },
    );
    looks.push(await look(cdp));
    const arrived = new Set(
      [...server.taken.values()].map(({ data }) => data['n']),
    );
    return {
      tracked,
      missing: Array.from({ length: tracked }, (_, n) => n).filter(
        (n) => !arrived.has(n),
      ),
      ledger,
      taken: server.taken.size,
      repeats: server.repeats(),
      errors: [...errors, ...server.invalid],
      heapBytes: looks.map(({ heapBytes }) => heapBytes),
      listeners: looks.map(({ listeners }) => listeners),
    };
  } finally {
    await browser.close();
    await server.close();
  }
}

interface Look {
  heapBytes: number;
  listeners: number;
}

async function look(cdp: CDPSession): Promise<Look> {
  await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const of = (name: string): number =>
    metrics.find((one) => one.name === name)!.value;
  return { heapBytes: of('JSHeapUsedSize'), listeners: of('JSEventListeners') };
}

async function openTab(
  context: BrowserContext,
  server: FaultServer,
): Promise<Page> {
  const page = await context.newPage();
  await page.goto(server.origin);
  await ready(page);
  return page;
}

async function ready(page: Page): Promise<void> {
  await page.waitForFunction('"ready" in tactful');
  await page.evaluate('tactful.ready');
}

interface Global {
  tactful: {
    track(name: string, properties: object): void;
    flush(): Promise<Record<string, LedgerEntry>>;
  };
}

/** Runs in the page. */
function trackAll(options: {
  from: number;
  count: number;
  name: string;
}): number {
  const { from, count, name } = options;
  const { tactful } = window as unknown as Global;
  for (let n = from; n < from + count; n += 1) tactful.track(name, { n });
  return count;
}

/** Runs in the page. */
async function flush(): Promise<LedgerEntry> {
  const { http } = await (window as unknown as Global).tactful.flush();
  return http!;
}
