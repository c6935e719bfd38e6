import { expect } from 'vitest';
import type { EngineName, Page } from '../../browser/Browser.ts';
import { waitUntil } from '../../lib/waitUntil.ts';
import { npsConfig } from '../../configs.ts';
import { hasPrompt, promptTitle } from '../../prompt.ts';
import { answerNps } from '../answerNps.ts';
import type { Scene } from '../createScene.ts';
import type { FaultCase } from '../FaultCase.ts';
import { moreClients } from '../inPage.ts';

const ALL: readonly EngineName[] = ['chromium', 'firefox', 'webkit'];

/** Two tabs queue ten each while the server is down, then both try. */
async function bothComeUp(scene: Scene): Promise<void> {
  const { server, page: first, open, track, send, delivered } = scene;
  const second = await open();
  await track(10, {}, first);
  await track(10, {}, second);
  await Promise.all([send(first), send(second)]);
  await waitUntil(() => server.requestCount() >= 3, { what: 'both attempts' });
  server.plan([]);
  await Promise.all([send(first), send(second)]);
  await delivered(20);
}

/** Pages of one visitor: tabs, instances, and what they share. */
export const tabCases: readonly FaultCase[] = [
  {
    id: 'E1',
    fault: 'two tabs queue ten each while the server is down, then it is up',
    engines: ALL,
    plan: () => ({ status: 503 }),
    run: bothComeUp,
    expects: { unique: 20 },
  },
  {
    id: 'E2',
    fault: 'the tab that sends crashes with the lock; another one waits for it',
    // Tabs of one site share a process in Firefox: both would be gone.
    engines: ['chromium', 'webkit'],
    isAlone: true,
    plan: ['hang'],
    run: async (scene) => {
      const { server, page: first, open, track, send, delivered } = scene;
      const second = await open();
      await track(10, {}, first);
      await track(10, {}, second);
      await send(first);
      await waitUntil(
        () => server.arrivals.some(({ batch }) => batch.records.length >= 10),
        {
          what: 'the request of the first tab',
        },
      );
      await send(second);
      await first.crash!();
      const crashedMs = Date.now();
      await delivered(20);
      expect(Date.now() - crashedMs).toBeLessThan(1_000);
    },
    expects: { unique: 20 },
  },
  {
    id: 'E5',
    fault: 'E1 without Web Locks, as on a page of plain http',
    engines: ALL,
    plan: () => ({ status: 503 }),
    page: {
      before: `;Object.defineProperty(Navigator.prototype, 'locks', { get: () => undefined });`,
    },
    run: bothComeUp,
    expects: { unique: 20, repeats: 20 },
  },
  {
    id: 'E7',
    fault: 'two instances with two endpoints, one of which fails',
    page: moreClients({ other: '/feedback/down' }),
    run: async (scene) => {
      const { server, page, count, delivered } = scene;
      server.plan(() => ({ status: 500 }), '/feedback/down');
      const from = count(20);
      const startMs = Date.now();
      await page.evaluate((first) => {
        const { tactful, other } = window as unknown as Record<
          string,
          { track(name: string, data: object): void; flush(): void }
        >;
        for (let n = first; n < first + 10; n += 1) {
          other!.track('fault.met', { n: n + 10 });
          tactful!.track('fault.met', { n });
        }
        other!.flush();
        tactful!.flush();
      }, from);
      await delivered(10);
      expect(Date.now() - startMs).toBeLessThan(2_000);
      server.plan([], '/feedback/down');
      await delivered(20);
    },
    expects: { unique: 20 },
  },
  {
    id: 'E8',
    fault: 'the same survey is answered in two tabs',
    page: { config: npsConfig },
    isOpened: false,
    run: async (scene) => {
      const first: Page = await scene.open();
      await first.evaluate('void tactful.track("thing.happened")');
      await promptTitle(first, 'recommend');
      const second: Page = await scene.open();
      await second.evaluate('void tactful.track("thing.happened")');
      await first.bringToFront();
      await answerNps(first);
      scene.count(1);
      await scene.delivered();
      // It was reserved for the first: the second has nothing to answer.
      expect(await hasPrompt(second)).toBe(false);
      await second.evaluate('tactful.flush()');
    },
    expects: { unique: 1 },
  },
  {
    id: 'E9',
    fault:
      'one tab is told to wait: another one waits too, and so does the next page',
    engines: ALL,
    plan: [{ status: 429, headers: { 'retry-after': '3' } }],
    run: async (scene) => {
      const { server, page: first, open, track, send, delivered } = scene;
      const before = server.requestCount();
      await track(10, {}, first);
      await first.evaluate('tactful.flush()');
      const toldMs = server.arrivals.at(-1)!.atMs;
      const second = await open();
      await track(5, {}, second);
      await second.evaluate('tactful.flush()');
      await second.reload();
      await second.waitFor('"flush" in tactful');
      await second.evaluate('tactful.flush()');
      expect(server.requestCount()).toBe(before + 1);
      expect(Date.now() - toldMs).toBeLessThan(3_000);
      await send();
      await delivered(15);
      const again = server.arrivals.find(({ atMs }) => atMs > toldMs)!;
      expect(again.atMs - toldMs).toBeGreaterThanOrEqual(3_000);
    },
    expects: { unique: 15 },
  },
];
