import type { Batch } from '@tactful/schema';
import { expect } from 'vitest';
import { NAME, type Scene } from '../createScene.ts';
import type { Fault, Plan } from '../Fault.ts';
import type { FaultCase } from '../FaultCase.ts';
import { moreClients } from '../inPage.ts';
import { readLane } from '../inTable.ts';

const AFTER_2_S = { 'retry-after': '2' };
const AFTER_3_S = { 'retry-after': '3' };
const FIVE_MINUTES = 5 * 60_000;
const HOUR = 3_600_000;
const AGAIN = [425, 429, 500, 502, 503, 504];
const NEVER = [400, 418, 501, 505, 511];
const GONE = [405, 410];

const status = (code: number, headers: Record<string, string> = {}): Fault => ({
  status: code,
  headers,
});
/** A date of so many seconds ahead, rounded up: the header knows no smaller unit. */
const dateIn = (seconds: number): string =>
  new Date(Math.ceil(Date.now() / 1_000 + seconds) * 1_000).toUTCString();
const has = (batch: Batch, n: number): boolean =>
  batch.records.some(({ name, data }) => name === NAME && data['n'] === n);
const isOfCase = (batch: Batch): boolean =>
  batch.records.some(({ name }) => name === NAME);
const endpoints = (codes: readonly number[]): Record<string, string> =>
  Object.fromEntries(codes.map((code) => [`t${code}`, `/feedback/${code}`]));

/** Ten touchpoints for each client of the page, sent at once. */
async function trackInAll({ page, count, send }: Scene): Promise<void> {
  const names = await page.evaluate<string[]>('probe.names');
  for (const client of names) {
    const from = count(10);
    await page.evaluate(
      ([global, name, first]) => {
        const { track } = (window as never)[global] as {
          track(name: string, data: object): void;
        };
        for (let n = first; n < first + 10; n += 1) track(name, { n });
      },
      [client, NAME, from] as const,
    );
  }
  await send();
}

/** How long after each attempt the next one came, of the same records. */
function pausesMs({ server }: Scene): number[] {
  const attempts = server.arrivals.filter(({ batch }) => isOfCase(batch));
  const ids = attempts.map(({ batch }) => batch.records.map(({ id }) => id));
  expect(ids.length).toBeGreaterThan(1);
  for (const same of ids) expect(same).toEqual(ids[0]);
  return attempts
    .slice(1)
    .map(({ atMs }, index) => atMs - attempts[index]!.atMs);
}

const waitsForDate =
  (clockMs: number) =>
  async (scene: Scene): Promise<void> => {
    const date = dateIn(1);
    scene.server.plan([status(429, { 'retry-after': date })]);
    await scene.track();
    await scene.send();
    if (clockMs < 0) {
      // On this clock it is an hour: no more than the five minutes are kept.
      const untilMs = await scene.page.waitFor(readLane);
      expect(untilMs - (Date.now() + clockMs)).toBeLessThanOrEqual(
        FIVE_MINUTES,
      );
      await scene.page.close();
      await scene.later(FIVE_MINUTES);
      await scene.open();
      await scene.send();
    }
    await scene.delivered();
    if (clockMs === 0) {
      const { atMs } = scene.server.arrivals.findLast(({ batch }) =>
        isOfCase(batch),
      )!;
      expect(atMs).toBeGreaterThanOrEqual(Date.parse(date));
    }
  };

/** Nothing gets through until somebody mends it: then all is still there. */
async function survivesBlock(scene: Scene, reason: string): Promise<void> {
  const { server, page } = scene;
  const names = await page.evaluate<string[]>('probe.names');
  await trackInAll(scene);
  await page.waitFor('probe.sum("blocked") >= probe.names.length');
  const heard = await scene.heard();
  const blocked = heard.filter(({ name }) => name === 'blocked');
  expect(blocked.map((one) => one.reason)).toEqual(names.map(() => reason));
  const before = server.requestCount();
  await scene.send();
  await scene.quiet(1_500);
  expect(server.requestCount()).toBe(before);
  for (const path of ['', ...AGAIN, ...GONE, 403].map(String)) {
    server.plan([], path ? `/feedback/${path}` : '/feedback');
  }
  await page.close();
  await scene.later(FIVE_MINUTES);
  await scene.open();
  await scene.send();
  await scene.delivered();
}

const planFor =
  (codes: readonly number[], plan: (code: number) => Plan) =>
  (scene: Scene): void => {
    for (const code of codes)
      scene.server.plan(plan(code), `/feedback/${code}`);
  };

/** Statuses and headers: what a server may answer. */
export const httpCases: readonly FaultCase[] = [
  {
    id: 'A1',
    fault: '429 with Retry-After in seconds',
    isAlone: true,
    plan: [status(429, AFTER_3_S)],
    run: async (scene) => {
      await scene.track();
      await scene.send();
      await scene.delivered();
      const [pause] = pausesMs(scene);
      expect(pause).toBeGreaterThanOrEqual(3_000);
      expect(pause).toBeLessThan(3_500);
    },
    expects: { requests: 2 },
  },
  {
    id: 'A2',
    fault: '429 with Retry-After as a date',
    run: waitsForDate(0),
    expects: { requests: 2, withinMs: 10_000 },
  },
  {
    id: 'A2a',
    fault: 'the same, the clock of the client 1 h behind',
    page: {
      before: `;{ const { now } = Date; Date.now = () => now() - ${HOUR}; }`,
    },
    run: waitsForDate(-HOUR),
    expects: { requests: 2 },
  },
  {
    id: 'A2b',
    fault: 'the same, the clock of the client 1 h ahead',
    page: {
      before: `;{ const { now } = Date; Date.now = () => now() + ${HOUR}; }`,
    },
    run: waitsForDate(HOUR),
    expects: { requests: 2, withinMs: 10_000 },
  },
  {
    id: 'A3',
    fault: '429 without Retry-After',
    plan: [status(429)],
    run: async (scene) => {
      await scene.track();
      await scene.send();
      await scene.delivered();
      expect(pausesMs(scene)[0]).toBeLessThanOrEqual(2_000);
    },
    expects: { requests: 2 },
  },
  {
    id: 'A5',
    fault: '503 with Retry-After, twice',
    plan: [status(503, AFTER_2_S), status(503, AFTER_2_S)],
    run: async (scene) => {
      await scene.track();
      await scene.send();
      await scene.delivered();
      const pauses = pausesMs(scene);
      expect(pauses).toHaveLength(2);
      expect(Math.min(...pauses)).toBeGreaterThanOrEqual(2_000);
    },
    expects: { requests: 3, withinMs: 10_000 },
  },
  {
    id: 'A6',
    fault: '500, three times',
    plan: [status(500), status(500), status(500)],
    expects: { requests: 6, withinMs: 15_000 },
  },
  {
    id: 'A7',
    fault: 'no answer, 408, 425, 429, 500, 502, 503, 504: once each',
    page: moreClients(endpoints([0, 408, ...AGAIN])),
    run: async (scene) => {
      planFor([408, ...AGAIN], (code) => [status(code)])(scene);
      scene.server.plan(['refuse'], '/feedback/0');
      await trackInAll(scene);
      await scene.delivered();
    },
    expects: { unique: 90, requests: 30 },
  },
  {
    id: 'A7a',
    fault: '400, 418, 501, 505, 511: always',
    page: moreClients(endpoints(NEVER)),
    run: async (scene) => {
      planFor(
        NEVER,
        (code) => (batch) => (isOfCase(batch) ? status(code) : 'take'),
      )(scene);
      await trackInAll(scene);
      await scene.page.waitFor('probe.sum("lost") >= 50', undefined, {
        timeoutMs: 30_000,
      });
      const heard = await scene.heard();
      const lost = heard.filter(({ name }) => name === 'lost');
      expect(new Set(lost.map((one) => one.status))).toEqual(new Set(NEVER));
      // The loss is told as soon as something gets through.
      await scene.page.evaluate(
        'probe.names.forEach((name) => window[name].track("fault.over"))',
      );
    },
    expects: { unique: 10, dropped: { rejected: 50 } },
  },
  {
    id: 'A7b',
    fault: '404, 405, 410 for everything, until the next visit',
    plan: () => status(404),
    page: moreClients(endpoints(GONE)),
    run: async (scene) => {
      planFor(GONE, (code) => () => status(code))(scene);
      await survivesBlock(scene, 'not_found');
    },
    expects: { unique: 30, requests: 6 },
  },
  {
    id: 'A8',
    fault: 'one of ten is always answered with 400',
    plan: (batch) => (has(batch, 4) ? status(400) : 'take'),
    expects: { unique: 9, dropped: { rejected: 1 }, requests: 9 },
  },
  {
    id: 'A9',
    fault: 'one of ten is always answered with 500, and one more comes after',
    plan: (batch) => (has(batch, 4) ? status(500) : 'take'),
    // What is drawn is the mean: a run is like the median of many.
    page: { before: ';Math.random = () => 0.5;' },
    run: async ({ track, send, delivered }) => {
      await track();
      await send();
      await delivered(9, 60_000);
      // It holds up no other.
      await track(1);
      await send();
      await delivered(10);
    },
    expects: { unique: 10, queued: 1, withinMs: 60_000 },
    timeoutMs: 90_000,
  },
  {
    id: 'A10',
    fault: '413 for more than 8 KB; one alone has 20 KB',
    plan: (batch) =>
      JSON.stringify(batch).length > 8_192 ? status(413) : 'take',
    run: async ({ track, send, delivered }) => {
      await track(10, { text: 'x'.repeat(2_000) });
      await track(1, { text: 'x'.repeat(20_000) });
      await send();
      await delivered(10);
    },
    expects: { unique: 10, dropped: { too_large: 1 }, requests: 20 },
  },
  {
    id: 'A11',
    fault: '200, and two of ten are refused by id',
    plan: (batch) => ({
      body: JSON.stringify({
        rejected: batch.records
          .filter(({ data }) => data['n'] === 2 || data['n'] === 5)
          .map(({ id }) => id),
      }),
    }),
    expects: { unique: 8, dropped: { rejected: 2 }, requests: 2 },
  },
  {
    id: 'A14',
    fault: '401, 403 for everything, until the next visit',
    plan: () => status(401),
    page: moreClients(endpoints([403])),
    run: async (scene) => {
      planFor([403], (code) => () => status(code))(scene);
      await survivesBlock(scene, 'unauthorized');
    },
    expects: { unique: 20, requests: 4 },
  },
];
