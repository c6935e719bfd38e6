import { expect } from 'vitest';
import type { EngineName } from '../../browser/Browser.ts';
import { waitUntil } from '../../lib/waitUntil.ts';
import { npsConfig } from '../../configs.ts';
import { tagPage } from '../../tagPage.ts';
import {
  type LedgerEntry,
  NAME,
  plainConfig,
  type Scene,
} from '../createScene.ts';
import type { FaultCase } from '../FaultCase.ts';
import { answerNps } from '../answerNps.ts';
import { forgeRecords, putEntries } from '../inTable.ts';

const ALL: readonly EngineName[] = ['chromium', 'firefox', 'webkit'];

async function comesWithNextVisit(scene: Scene): Promise<void> {
  scene.server.plan([]);
  await scene.open();
  await scene.send();
  await scene.delivered();
}

/** How much is over the cap hangs on what the interview has submitted in between. */
const between = (least: number, most: number): number =>
  expect.toSatisfy(
    (count: number) => count >= least && count <= most,
  ) as unknown as number;

/** Storage that is full, blocked, garbage or gone; pages and browsers that are killed. */
export const storageCases: readonly FaultCase[] = [
  {
    id: 'D1',
    fault: 'the renderer crashes while the server is down',
    engines: ALL,
    plan: () => ({ status: 503 }),
    run: async (scene) => {
      await scene.track();
      await scene.page.evaluate('tactful.flush()');
      await scene.page.crash!();
      await comesWithNextVisit(scene);
    },
  },
  {
    id: 'D2',
    fault: 'the browser is killed 50 ms after ten were tracked',
    engines: ALL,
    hasProfile: true,
    plan: () => ({ status: 503 }),
    run: async (scene) => {
      await scene.track();
      await scene.page.evaluate(
        () => new Promise((resolve) => setTimeout(resolve, 50)),
      );
      await scene.restart();
      await comesWithNextVisit(scene);
    },
  },
  {
    id: 'D2a',
    fault:
      'the browser is killed as soon as the visitor is thanked, the server is down',
    engines: ALL,
    hasProfile: true,
    page: { config: npsConfig },
    plan: () => ({ status: 503 }),
    run: async (scene) => {
      scene.count(1);
      await answerNps(scene.page);
      await scene.restart();
      await comesWithNextVisit(scene);
    },
    expects: { unique: 1 },
  },
  {
    id: 'D3',
    fault: 'the page crashes between the request and its answer',
    engines: ALL,
    plan: ['takeThenStall'],
    run: async (scene) => {
      const { server, track, send } = scene;
      const before = server.arrivals.length;
      await track();
      await send();
      await waitUntil(() => server.arrivals.length > before, {
        what: 'the request',
      });
      await scene.page.crash!();
      await scene.open();
      await send();
      await waitUntil(() => server.arrivals.length > before + 1, {
        what: 'the second request',
      });
    },
    expects: { repeats: 20 },
  },
  {
    id: 'D4',
    fault: 'localStorage is full before the page loads',
    engines: ALL,
    page: {
      before: `;try {
        for (let n = 0; ; n += 1) localStorage.setItem('host' + n, 'x'.repeat(n < 6 ? 1_000_000 : 1_000));
      } catch {}
      probe.kept = Object.keys(localStorage).length;`,
    },
    run: async ({ page, track, send, delivered }) => {
      await track();
      await send();
      await delivered();
      expect(
        await page.evaluate('Object.keys(localStorage).length === probe.kept'),
      ).toBe(true);
    },
    expects: { requests: 1 },
  },
  {
    id: 'D5',
    fault: 'the quota is used up: no more can be put on the device',
    engines: ALL,
    plan: () => ({ status: 503 }),
    page: {
      before: `;{ const { put } = IDBObjectStore.prototype;
        IDBObjectStore.prototype.put = function (value, key) {
          if (probe.isFull && String(key).startsWith('record')) {
            this.transaction.abort();
            throw new DOMException('full', 'QuotaExceededError');
          }
          return put.call(this, value, key);
        }; }`,
    },
    run: async ({ server, page, track, send, delivered }) => {
      await track(5);
      await page.evaluate('tactful.flush()');
      await page.evaluate('(probe.isFull = true, 0)');
      await track(5);
      server.plan([]);
      await send();
      await delivered(10, 20_000);
    },
  },
  {
    id: 'D6',
    fault: 'IndexedDB never opens',
    engines: ALL,
    page: { before: `;indexedDB.open = () => ({});` },
    run: async ({ page, track, send, delivered }) => {
      await page.waitFor('probe.sum("degraded") > 0');
      await track();
      await send();
      await delivered();
    },
    expects: { requests: 1 },
  },
  {
    id: 'D7',
    fault: 'a frame of opaque origin, where every storage throws',
    engines: ALL,
    isOpened: false,
    routes: {
      '/frame': {
        body: tagPage({
          config: plainConfig,
          before: `addEventListener('error', ({ message }) => parent.postMessage({ error: message }, '*'));
            addEventListener('unhandledrejection', ({ reason }) => parent.postMessage({ error: String(reason) }, '*'));
            addEventListener('load', async () => {
              for (let n = 0; n < 10; n += 1) tactful('track', '${NAME}', { n });
              const done = setInterval(async () => {
                if (!tactful.flush) return;
                const { http } = await tactful.flush();
                if (http && http.acknowledged >= 11) { clearInterval(done); parent.postMessage({ ledger: http }, '*'); }
              }, 100);
            });`,
        }),
      },
    },
    page: {
      body: '<iframe sandbox="allow-scripts" src="/frame"></iframe>',
      before: `;probe.messages = [];
        addEventListener('message', ({ data }) => probe.messages.push(data));`,
    },
    run: async (scene) => {
      scene.count(10);
      await scene.open();
      await scene.page.waitFor('probe.messages.length > 0', undefined, {
        timeoutMs: 20_000,
      });
      const [message] =
        await scene.page.evaluate<{ ledger: LedgerEntry }[]>('probe.messages');
      expect(message).toHaveProperty('ledger');
      scene.addLedger(message!.ledger);
      await scene.delivered();
    },
  },
  {
    id: 'D10',
    fault: 'what is stored is garbage',
    engines: ALL,
    plan: () => ({ status: 503 }),
    run: async (scene) => {
      const { page, track } = scene;
      await track();
      await page.evaluate('tactful.flush()');
      await page.evaluate(putEntries, [
        ['record:0 truncated', '{"record":{"id"'],
        ['record:1 number', 5],
        ['record:1 nothing', null],
        ['record:1 future', { v: 9, payload: {} }],
      ] as [string, unknown][]);
      await scene.later(31_000);
      await page.close();
      await comesWithNextVisit(scene);
    },
    expects: { dropped: { corrupt: 4 }, foreign: 4, repeats: 20 },
  },
  {
    id: 'D11',
    isVaried: true,
    fault:
      '10,000 records are put there by somebody else, to change prototypes',
    plan: () => ({ status: 503 }),
    run: async (scene) => {
      const { page, track } = scene;
      await track();
      await page.evaluate('tactful.flush()');
      await page.evaluate(forgeRecords, 10_000);
      await page.close();
      await scene.later(31_000);
      await comesWithNextVisit(scene);
      expect(await scene.page.evaluate('({}).polluted === undefined')).toBe(
        true,
      );
      expect(scene.server.requestsTo('/evil')).toEqual([]);
    },
    expects: { dropped: { overflow: between(7_000, 9_010) }, foreign: 'lost' },
    timeoutMs: 90_000,
  },
  {
    id: 'D12',
    isVaried: true,
    fault:
      '1,200 while the server is down: 1,000 are kept, the newest and the answers',
    page: { config: npsConfig },
    plan: () => ({ status: 503 }),
    run: async (scene) => {
      const { page, count } = scene;
      count(1);
      await answerNps(page);
      const from = count(400);
      await page.evaluate(
        ([name, first]) => {
          const { track } = (window as never)['tactful'] as {
            track(name: string, data: object): void;
          };
          for (let n = 0; n < 400; n += 1) track('early.thing', { n });
          for (let n = 0; n < 400; n += 1) track('later.thing', { n });
          for (let n = 0; n < 400; n += 1) track(name, { n: first + n });
        },
        [NAME, from] as const,
      );
      await page.evaluate('tactful.flush()');
      await page.waitFor('probe.sum("lost") > 0');
      scene.server.plan([]);
      await scene.later(60_000);
      await page.close();
      await scene.open();
      await scene.send();
      await scene.delivered();
    },
    expects: {
      unique: 401,
      repeats: 1_000,
      dropped: { overflow: between(200, 210) },
      foreign: 'lost',
    },
    timeoutMs: 90_000,
  },
];
