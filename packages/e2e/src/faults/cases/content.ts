import { expect } from 'vitest';
import { npsConfig } from '../../configs.ts';
import { inPrompt, promptTitle } from '../../prompt.ts';
import { openNps, submitNps } from '../answerNps.ts';
import { NAME } from '../createScene.ts';
import type { FaultCase } from '../FaultCase.ts';

const LONG_TASK_MS = 50;

/** What is stored of us, and whether anything is. Runs in the page. */
async function readStored(): Promise<string[]> {
  const databases = await indexedDB.databases();
  const keys = [...Object.keys(localStorage), ...Object.keys(sessionStorage)];
  for (const { name } of databases) {
    const opening = indexedDB.open(name!);
    const database = await new Promise<IDBDatabase>((resolve) => {
      opening.onsuccess = () => resolve(opening.result);
    });
    for (const table of database.objectStoreNames) {
      const reading = database
        .transaction(table)
        .objectStore(table)
        .getAllKeys();
      await new Promise((resolve) => {
        reading.onsuccess = resolve;
      });
      keys.push(...reading.result.map(String));
    }
    database.close();
  }
  return keys.filter((key) => !key.startsWith('host'));
}

/** All that is stored of us, as text. Runs in the page. */
async function readRecords(): Promise<string> {
  const opening = indexedDB.open('tactful', 1);
  const database = await new Promise<IDBDatabase>((resolve) => {
    opening.onsuccess = () => resolve(opening.result);
  });
  const reading = database
    .transaction('state')
    .objectStore('state')
    .getAll(IDBKeyRange.bound('record:', 'record;'));
  await new Promise((resolve) => {
    reading.onsuccess = resolve;
  });
  database.close();
  return JSON.stringify(reading.result);
}

/** How much, of what, and with whose leave. */
export const contentCases: readonly FaultCase[] = [
  {
    id: 'F1',
    fault: '300 in one task',
    isAlone: true,
    run: async ({ page, track, delivered, probe }) => {
      await page.evaluate('(probe.longest = 0, 0)');
      await track(300);
      await delivered();
      expect((await probe()).longest).toBeLessThanOrEqual(LONG_TASK_MS);
    },
    expects: { unique: 300, requests: 10 },
  },
  {
    id: 'F2',
    isVaried: true,
    fault: 'a loop of 100,000 that runs away',
    isAlone: true,
    run: async (scene) => {
      const { page, count, delivered } = scene;
      // As fast as a page can that goes on with its own work: 1,000 in every 50 ms.
      const share = await page.evaluate(async (name) => {
        const { tactful } = window as unknown as {
          tactful: { track(name: string, data: object): void };
        };
        let oursMs = 0;
        let n = 0;
        const startMs = performance.now();
        while (n < 100_000) {
          const beganMs = performance.now();
          for (let one = 0; one < 1_000; one += 1)
            tactful.track(name, { n: (n += 1) });
          oursMs += performance.now() - beganMs;
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
        return oursMs / (performance.now() - startMs);
      }, NAME);
      expect(share).toBeLessThan(0.05);
      await page.evaluate('tactful.flush()');
      const { dropped } = await scene.ledger();
      count(100_000 - dropped['rate_limited']!);
      await delivered(scene.tracked);
    },
    expects: {
      unique: expect.toSatisfy(
        (n: number) => n >= 500 && n < 2_000,
      ) as unknown as number,
      dropped: { rate_limited: expect.any(Number) as unknown as number },
      foreign: 'lost',
    },
    timeoutMs: 90_000,
  },
  {
    id: 'F3',
    fault: '150 in an outage of 4 s, then one more',
    plan: () => ({ status: 503 }),
    run: async (scene) => {
      const { page, server, count, track, delivered } = scene;
      const from = count(150);
      await page.evaluate(
        async ([name, first]) => {
          const { track: one } = (window as never)['tactful'] as {
            track(name: string, data: object): void;
          };
          const startMs = performance.now();
          for (let n = 0; n < 150;) {
            const due = ((performance.now() - startMs) / 4_000) * 150;
            for (; n < Math.min(due, 150); n += 1) one(name, { n: first + n });
            await new Promise((resolve) => setTimeout(resolve, 20));
          }
        },
        [NAME, from] as const,
      );
      server.plan([]);
      await track(1);
      await delivered(151);
    },
    expects: { unique: 151, requests: 15 },
  },
  {
    id: 'F4',
    fault:
      'values that are no JSON: cyclic, BigInt, Map, Error, a node, a getter that throws, 10 MB …',
    run: async (scene) => {
      const { page, count, send, delivered } = scene;
      const from = count(12);
      await page.evaluate(
        ([name, first]) => {
          const { track } = (window as never)['tactful'] as {
            track(name: string, data: object): void;
          };
          const cyclic: Record<string, unknown> = {};
          cyclic['self'] = cyclic;
          const values: unknown[] = [
            new Date(),
            new Map([[1, 2]]),
            new Error('no'),
            document.body,
            '\ud800 alone',
            Number.NaN,
            () => 1,
            Symbol('no'),
          ];
          values.forEach((value, index) =>
            track(name, { n: first + index, value }),
          );
          // Of these nothing can be kept but that they happened.
          track(name, cyclic);
          track(name, { big: 10n });
          track(name, {
            get bad() {
              throw new Error('no');
            },
          });
          track(name, { text: 'x'.repeat(10_000_000) });
        },
        [NAME, from] as const,
      );
      await send();
      await delivered(11);
    },
    expects: { unique: 11, dropped: { too_large: 1 } },
  },
  {
    id: 'F8',
    fault: 'an address and a card number in free text',
    page: { config: npsConfig },
    plan: () => ({ status: 503 }),
    run: async (scene) => {
      const { server, page, count, delivered } = scene;
      count(1);
      await openNps(page);
      await page.click(inPrompt('input[value="9"]'));
      await page.click(inPrompt('.submit'));
      await promptTitle(page, 'Why?');
      await page.click(inPrompt('textarea'));
      await page.type('ana@example.com paid with 4111 1111 1111 1111');
      await submitNps(page);
      await promptTitle(page, 'Thank you');
      const stored = await page.evaluate(readRecords);
      expect(stored).toContain('paid with');
      server.plan([]);
      await page.evaluate('tactful.flush()');
      await delivered();
      const sent = server.requestsTo('/feedback').map(({ body }) => body);
      expect(sent.join('')).toContain('paid with');
      for (const text of [stored, ...sent]) {
        expect(text).not.toMatch(/ana@example|4111/);
      }
    },
    expects: { unique: 1, repeats: 20 },
  },
  {
    id: 'G1',
    fault: 'the visitor has not said yes yet',
    isOpened: false,
    page: { attributes: { 'data-consent': 'required' } },
    run: async (scene) => {
      const { server, visitor, track, quiet, delivered } = scene;
      scene.page = await visitor.open(server.origin);
      await scene.page.waitFor('"ready" in tactful');
      await track();
      await quiet(1_500);
      expect(server.requestCount()).toBe(0);
      expect(await scene.page.evaluate(readStored)).toEqual([]);
      const grantedMs = await scene.page.evaluate<number>(
        '(tactful.consent.grant(), Date.now())',
      );
      await scene.page.evaluate('tactful.ready');
      await delivered();
      for (const { at } of scene.taken()) {
        expect(Date.parse(at)).toBeLessThan(grantedMs - 1_000);
      }
    },
  },
  {
    id: 'G2',
    fault: 'the leave is withdrawn while a request is under way (same tab)',
    isWiped: true,
    plan: ['hang'],
    run: async ({ server, page, track, send, quiet }) => {
      const before = server.arrivals.length;
      await track();
      await send();
      while (server.arrivals.length === before) await quiet(50);
      const tookMs = await page.evaluate<number>(
        '(async () => { const start = performance.now(); await tactful.consent.revoke(); return performance.now() - start; })()',
      );
      expect(tookMs).toBeLessThan(1_000);
      expect(await page.evaluate(readStored)).toEqual([]);
      await page.waitFor('probe.rejected === 1');
      const after = server.requestCount();
      await page.evaluate(
        '(tactful.track("fault.met", { n: 99 }), tactful.flush())',
      );
      await page.reload();
      expect(server.requestCount()).toBe(after);
    },
    expects: { unique: 0 },
  },
  {
    id: 'G2a',
    fault: 'the leave is withdrawn in another tab',
    isWiped: true,
    plan: () => ({ status: 503 }),
    run: async ({ server, page: first, open, track, quiet }) => {
      const second = await open();
      await track(10, {}, first);
      await track(10, {}, second);
      await second.evaluate('tactful.flush()');
      await first.evaluate('tactful.consent.revoke()');
      await second.waitFor('tactful.consent.state !== "granted"', undefined, {
        timeoutMs: 1_000,
      });
      expect(await second.evaluate(readStored)).toEqual([]);
      const after = server.requestCount();
      await track(10, {}, second);
      await second.evaluate('tactful.flush()');
      await quiet(500);
      expect(server.requestCount()).toBe(after);
    },
    expects: { unique: 0 },
  },
];
