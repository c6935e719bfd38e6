import type { Config, TactfulRecord } from '@tactful/schema';
import type { Browser, Page, Visitor } from '../browser/Browser.ts';
import { waitUntil } from '../lib/waitUntil.ts';
import { tagPage } from '../tagPage.ts';
import type { FaultCase } from './FaultCase.ts';
import { type Heard, type Probe, probe } from './inPage.ts';
import { type FaultServer, serveFaults } from './serveFaults.ts';

/** The name of what a case tracks. */
export const NAME = 'fault.met';

/** A page without prompts: nothing is sent but what a case tracks. */
export const plainConfig: Config = { version: 1, prompts: [] };

export interface LedgerEntry {
  accepted: number;
  acknowledged: number;
  queued: number;
  dropped: Record<string, number>;
}

/** Where a case plays: one visitor, a receiver, and what was done so far. */
export interface Scene {
  browser: Browser;
  visitor: Visitor;
  readonly server: FaultServer;
  /** The tab that was opened last. */
  page: Page;
  /** How many touchpoints were tracked. */
  readonly tracked: number;
  /** Opens a tab and waits until the client works there. */
  open(path?: string): Promise<Page>;
  /** Tracks so many touchpoints, with these properties, in one task. */
  track(count?: number, properties?: object, page?: Page): Promise<void>;
  /** Counts touchpoints that the case tracks itself; the number of the first. */
  count(count: number): number;
  /** Sends at once, and does not wait for it. */
  send(page?: Page): Promise<void>;
  /** The touchpoints of the case that the receiver has taken. */
  taken(): TactfulRecord[];
  /** Waits until it has taken so many. */
  delivered(count?: number, timeoutMs?: number): Promise<void>;
  /** Passes as soon as nothing has reached the receiver for so long. */
  quiet(ms: number): Promise<void>;
  /** From the next page on, the visitor's clock is so much later. */
  later(ms: number): Promise<void>;
  /** As of the last look at the device. */
  ledger(page?: Page): Promise<LedgerEntry>;
  probe(page?: Page): Promise<Probe>;
  heard(page?: Page): Promise<Heard[]>;
  /** Takes the ledger of a client that cannot be asked later. */
  addLedger(ledger: LedgerEntry): void;
  /** Kills the browser, and starts it again on the same profile. Only of cases with a profile. */
  restart(): Promise<void>;
}

export interface ScenePlace {
  browser: Browser;
  visitor: Visitor;
  /** Starts the browser again, on the same profile. */
  reopen?: (() => Promise<Browser>) | undefined;
}

export async function createScene(
  one: FaultCase,
  { browser, visitor, reopen }: ScenePlace,
): Promise<Scene> {
  let origin = '';
  const { page: options = {} } = one;
  const server = await serveFaults({
    '/': () => {
      const { before = '', attributes = {}, ...rest } = options;
      const known = Object.entries(attributes).map(([name, value]) => [
        name,
        value.replace('{other}', origin),
      ]);
      return {
        body: tagPage({
          config: plainConfig,
          ...rest,
          attributes: Object.fromEntries(known),
          before: probe + before,
        }),
      };
    },
    ...one.routes,
  });
  origin = server.otherOrigin;
  let tracked = 0;

  const apart: LedgerEntry[] = [];
  const taken = (): TactfulRecord[] =>
    [...server.taken.values()].filter(
      ({ name, type, data }) =>
        name === NAME || (type === 'response' && data['final']),
    );
  const scene: Scene = {
    browser,
    visitor,
    server,
    page: undefined as unknown as Page,
    get tracked() {
      return tracked;
    },
    open: async (path = '/') => {
      scene.page = await scene.visitor.open(server.origin + path);
      await scene.page.waitFor(
        'probe.names.every((name) => window[name]?.ready)',
      );
      await scene.page.evaluate(
        'Promise.all(probe.names.map((name) => window[name].ready))',
      );
      return scene.page;
    },
    count: (count) => {
      tracked += count;
      return tracked - count;
    },
    track: async (count = 10, properties = {}, page = scene.page) => {
      const from = scene.count(count);
      await page.evaluate(trackAll, { from, count, properties, name: NAME });
    },
    send: (page = scene.page) =>
      page.evaluate('void probe.names.forEach((name) => window[name].flush())'),
    taken,
    delivered: async (count = tracked, timeoutMs = 30_000) => {
      await waitUntil(() => taken().length >= count, {
        what: `${count} touchpoints at the receiver`,
        timeoutMs,
      });
    },
    quiet: async (ms) => {
      let seen = -1;
      let sinceMs = Date.now();
      await waitUntil(
        () => {
          if (server.requestCount() !== seen) sinceMs = Date.now();
          seen = server.requestCount();
          return Date.now() - sinceMs >= ms;
        },
        { what: `${ms} ms without a request`, timeoutMs: ms + 20_000 },
      );
    },
    later: (ms) => scene.visitor.addInitScript(setAhead, ms),
    ledger: async (page = scene.page) =>
      [...apart, ...(await page.evaluate(readLedgers))].reduce(add),
    probe: (page = scene.page) => page.evaluate<Probe>('window.probe'),
    heard: async (page = scene.page) => (await scene.probe(page)).heard,
    addLedger: (ledger) => void apart.push(ledger),
    restart: async () => {
      if (!reopen) throw new Error(`[e2e] ${one.id} has no profile.`);
      await scene.browser.kill();
      scene.browser = await reopen();
      scene.visitor = await scene.browser.newVisitor();
    },
  };
  return scene;
}

/** Runs in the page. */
function trackAll(options: {
  from: number;
  count: number;
  properties: object;
  name: string;
}): void {
  const { from, count, properties, name } = options;
  const { tactful } = window as unknown as {
    tactful: { track(name: string, properties: object): void };
  };
  for (let n = from; n < from + count; n += 1) {
    tactful.track(name, { n, ...properties });
  }
}

/** Runs in the page, before its scripts. */
function setAhead(ms: number): void {
  const { now } = Date;
  Date.now = () => now() + ms;
}

/** Runs in the page. */
async function readLedgers(): Promise<LedgerEntry[]> {
  const clients = window as unknown as Record<
    string,
    {
      inspect(): Promise<{ read(): { ledger: Record<string, LedgerEntry> } }>;
    }
  > & { probe: { names: string[] } };
  const inspectors = await Promise.all(
    clients.probe.names.map((name) => clients[name]!.inspect()),
  );
  const none = { accepted: 0, acknowledged: 0, queued: 0, dropped: {} };
  return inspectors.map((inspector) => inspector.read().ledger['http'] ?? none);
}

function add(one: LedgerEntry, other: LedgerEntry): LedgerEntry {
  const dropped = { ...one.dropped };
  for (const [reason, count] of Object.entries(other.dropped)) {
    dropped[reason] = (dropped[reason] ?? 0) + count;
  }
  return {
    accepted: one.accepted + other.accepted,
    acknowledged: one.acknowledged + other.acknowledged,
    queued: one.queued + other.queued,
    dropped,
  };
}
