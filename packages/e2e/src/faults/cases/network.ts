import { expect } from 'vitest';
import { waitUntil } from '../../lib/waitUntil.ts';
import { tagPage } from '../../tagPage.ts';
import { plainConfig, type Scene } from '../createScene.ts';
import type { FaultCase } from '../FaultCase.ts';
import { probe } from '../inPage.ts';

const OTHER = { attributes: { 'data-endpoint': '{other}/feedback' } };
const LATER = { timeoutMs: 90_000 };
const PORTAL = '<!doctype html><title>Welcome to our Wi-Fi</title>';

/** The browser's own switch: 4 s without a network, then all arrives soon. */
async function comesBack(scene: Scene): Promise<void> {
  const { server, visitor, track, send, quiet } = scene;
  const before = server.requestCount();
  await visitor.setOffline!(true);
  await track();
  await send();
  await quiet(4_000);
  expect(server.requestCount()).toBe(before);
  await visitor.setOffline!(false);
  const backMs = Date.now();
  await scene.delivered();
  expect(Date.now() - backMs).toBeLessThan(1_500);
}

async function isBlocked(scene: Scene, reason: string): Promise<void> {
  await scene.page.waitFor('probe.sum("blocked") > 0', undefined, {
    timeoutMs: 20_000,
  });
  const heard = await scene.heard();
  const blocked = heard.filter(({ name }) => name === 'blocked');
  expect(blocked.map((one) => one.reason)).toEqual([reason]);
}

/** What the network does, and what stands between the page and it. */
export const networkCases: readonly FaultCase[] = [
  {
    id: 'B1',
    fault: 'connection reset before any answer, three times',
    engines: ['chromium', 'firefox', 'webkit'],
    plan: ['refuse', 'refuse', 'refuse'],
    expects: { withinMs: 15_000 },
  },
  {
    id: 'B2',
    fault: 'the server takes it, then resets: three answers lost',
    plan: ['takeThenReset', 'takeThenReset', 'takeThenReset'],
    expects: { repeats: 60, withinMs: 15_000 },
  },
  {
    id: 'B3',
    fault: 'no answer to the first two requests',
    plan: ['hang', 'hang'],
    run: async ({ track, send, delivered }) => {
      await track();
      await send();
      await delivered(10, 40_000);
    },
    expects: { requests: 3, withinMs: 40_000 },
    ...LATER,
  },
  {
    id: 'B3a',
    fault: 'an answer that begins and never ends',
    plan: ['takeThenStall'],
    run: async ({ server, track, send }) => {
      await track();
      await send();
      await waitUntil(() => server.arrivals.length >= 3, {
        what: 'the second attempt',
        timeoutMs: 20_000,
      });
    },
    expects: { requests: 2, repeats: 10, withinMs: 25_000 },
    ...LATER,
  },
  {
    id: 'B5',
    fault: 'four posts of 45 KB in a row, each after the one before',
    run: async ({ page, track, delivered, probe: read }) => {
      for (let round = 1; round <= 4; round += 1) {
        await track(1, { text: 'x'.repeat(45_000) });
        await page.evaluate('tactful.flush()');
      }
      await delivered();
      const { posts, rejected } = await read();
      expect(posts.slice(-4).map(({ keepalive }) => keepalive)).toEqual(
        Array.from({ length: 4 }, () => true),
      );
      expect(rejected).toBe(0);
    },
    expects: { unique: 4, requests: 4 },
  },
  {
    id: 'B6',
    fault: 'offline for 4 s, by the switch of the browser',
    engines: ['chromium', 'firefox'],
    isAlone: true,
    run: comesBack,
  },
  {
    id: 'B6a',
    fault: 'the same, before anything was ever sent',
    engines: ['chromium', 'firefox'],
    isOpened: false,
    run: async (scene) => {
      const { server, visitor, open, track, delivered } = scene;
      await open();
      await visitor.setOffline!(true);
      await track();
      // What sends cannot be fetched now.
      await scene.page.evaluate('tactful.flush()');
      await visitor.setOffline!(false);
      await delivered(10, 20_000);
      expect(server.arrivals.length).toBeGreaterThan(0);
    },
  },
  {
    id: 'B7',
    fault:
      'online by its own word, but the network is dead: resets, then a captive portal',
    plan: [
      'refuse',
      { status: 302, headers: { location: '/portal' } },
      { status: 200, body: PORTAL },
    ],
    routes: { '/portal': { body: PORTAL } },
    expects: { withinMs: 20_000 },
  },
  {
    id: 'B8',
    fault: 'offline by its own word, but the network works',
    page: {
      before: `;Object.defineProperty(Navigator.prototype, 'onLine', { get: () => false });`,
    },
    expects: { requests: 1, withinMs: 5_000 },
  },
  {
    id: 'B9',
    fault: 'a blocker: every request to that host fails at once',
    page: {
      ...OTHER,
      before: `;probe.hinder = (url) => probe.isArmed && url.includes('/feedback')
        ? Promise.reject(new TypeError('Failed to fetch')) : undefined;`,
    },
    run: async (scene) => {
      const { server, page, track, send, open, delivered } = scene;
      const free = server.requestCount();
      await page.evaluate('(probe.isArmed = true, 0)');
      await track();
      await send();
      await isBlocked(scene, 'blocked');
      expect(server.requestCount()).toBe(free);
      await page.close();
      await scene.later(60_000);
      await open();
      await send();
      await delivered();
    },
    expects: { requests: 5 },
  },
  {
    id: 'B10',
    fault: 'connect-src forbids the endpoint, until the next visit',
    page: OTHER,
    run: async (scene) => {
      const { server, track, send, quiet, delivered } = scene;
      const free = server.requestCount();
      server.route('/strict', () => ({
        headers: {
          'content-type': 'text/html',
          'content-security-policy':
            "default-src 'self' 'unsafe-inline'; connect-src 'self'",
        },
        body: tagPage({
          config: plainConfig,
          attributes: { 'data-endpoint': `${server.otherOrigin}/feedback` },
          before: probe,
        }),
      }));
      await scene.page.close();
      const page = await scene.open('/strict');
      await track();
      await send();
      await isBlocked(scene, 'blocked_csp');
      const { posts } = await scene.probe();
      await send();
      await quiet(1_500);
      expect((await scene.probe()).posts).toHaveLength(posts.length);
      expect(server.requestCount()).toBe(free);
      const lines = page.consoleMessages.filter(({ text }) =>
        text.includes('[tactful]'),
      );
      expect(lines).toHaveLength(1);
      expect(lines[0]!.text).toContain(`connect-src ${server.otherOrigin}`);
      await page.close();
      await scene.later(60_000);
      await scene.open();
      await send();
      await delivered();
    },
  },
  {
    id: 'B11',
    fault: 'another origin: the default needs no preflight',
    page: OTHER,
    run: async ({ server, track, send, delivered }) => {
      await track();
      await send();
      await delivered();
      const asked = server.requests.filter(
        ({ method }) => method === 'OPTIONS',
      );
      expect(asked).toEqual([]);
    },
    expects: { requests: 1 },
  },
  {
    id: 'B12',
    fault: 'the host wraps fetch: throws at once, twice; later swallows',
    page: {
      before: `;let thrown = 0;
        probe.hinder = (url) => {
          if (!probe.isArmed || thrown === 2) return undefined;
          thrown += 1;
          throw new Error('wrapped');
        };`,
    },
    run: async ({ page, track, send, delivered }) => {
      await page.evaluate(
        '(probe.isArmed = true, window.fetch = probe.fetch = () => new Promise(() => {}), 0)',
      );
      await track();
      await send();
      await delivered();
    },
    expects: { requests: 1, withinMs: 10_000 },
  },
  {
    id: 'B15',
    fault:
      'a reused connection is cut: the browser may send the request again by itself',
    plan: ['takeThenReset'],
    expects: { repeats: 20, withinMs: 15_000 },
  },
];
