import { expect } from 'vitest';
import { waitUntil } from '../lib/waitUntil.ts';
import {
  createScene,
  type LedgerEntry,
  type Scene,
  type ScenePlace,
} from './createScene.ts';
import type { FaultCase } from './FaultCase.ts';
import { findTraces } from './inPage.ts';
import type { Row } from './Row.ts';

const KEEPALIVE_BYTES = 64 * 1024;
const FLUSH_ALL =
  'Promise.all(probe.names.map((name) => window[name].flush()))';
const NOTHING: LedgerEntry = {
  accepted: 0,
  acknowledged: 0,
  queued: 0,
  dropped: {},
};

/** Lets a fault happen, checks what holds in every case, and what must come of this one. */
export async function runCase(one: FaultCase, place: ScenePlace): Promise<Row> {
  const scene = await createScene(one, place);
  const { server } = scene;
  const { unique = 10, queued = 0, dropped = {} } = one.expects ?? {};
  try {
    if (one.isOpened ?? true) {
      await scene.open();
      await deliverStart(scene);
    }
    const before = server.requestCount();
    if (one.plan) server.plan(one.plan);
    const startMs = Date.now();
    if (one.run) await one.run(scene);
    else {
      await scene.track();
      await scene.send();
      await scene.delivered(unique);
    }
    if (!one.isWiped) {
      await waitUntil(
        async () => {
          // Another tab may have settled it: this one looks again.
          if (!queued) await scene.page.evaluate(FLUSH_ALL);
          return (await scene.ledger()).queued <= queued;
        },
        { what: `no more than ${queued} queued`, timeoutMs: 20_000 },
      );
    }
    const tookMs = Date.now() - startMs;
    const requests = server.requestCount() - before;
    const ledger = one.isWiped ? NOTHING : await conclude(scene, one);
    await checkPage(scene);
    const row: Row = {
      id: one.id,
      fault: one.fault,
      accepted: scene.tracked,
      unique: new Set(scene.taken().map(({ id }) => id)).size,
      repeats: countRepeats(scene),
      requests,
      tookMs,
      ledger: { ...ledger, dropped: { ...ledger.dropped } },
      reported: server.repeats(),
    };
    expect(row).toMatchObject({ unique, repeats: 0 });
    expect(ledger.dropped).toEqual(dropped);
    checkLimits(row, one);
    return row;
  } finally {
    await server.close();
  }
}

/** Gets the start of the session out of the way, of every client. It comes when the page is idle. */
async function deliverStart({ page, server }: Scene): Promise<void> {
  const clients = await page.evaluate<number>('probe.names.length');
  await waitUntil(
    async () => {
      await page.evaluate(FLUSH_ALL);
      return server.taken.size >= clients;
    },
    { what: 'the start of the session at the receiver' },
  );
}

/** How many things that happened the receiver has more than once after it dropped known ids. */
function countRepeats(scene: Scene): number {
  const numbers = scene
    .taken()
    .map(({ data, id }) => data['n'] ?? data['response'] ?? id);
  return numbers.length - new Set(numbers).size;
}

function checkLimits(row: Row, { expects = {} }: FaultCase): void {
  const { requests = Infinity, withinMs = Infinity, repeats = 0 } = expects;
  expect(row.requests, 'requests').toBeLessThanOrEqual(requests);
  expect(row.tookMs, 'time to empty').toBeLessThanOrEqual(withinMs);
  expect(row.reported, 'known ids again').toBeLessThanOrEqual(repeats);
}

/** What holds in every case. @returns The ledger, once every loss is reported. */
async function conclude(scene: Scene, one: FaultCase): Promise<LedgerEntry> {
  const { queued = 0, foreign = 0, unwritten = {} } = one.expects ?? {};
  const { browser, page, server } = scene;
  const unknown = unwritten[browser.engine] ?? 0;
  const expectedLoss = Object.keys(one.expects?.dropped ?? {}).length > 0;
  // A loss is told as soon as something gets through.
  if (expectedLoss) await page.evaluate('tactful.track("fault.over")');
  const ledger = await waitUntil(
    async () => {
      if (!queued) await page.evaluate(FLUSH_ALL);
      const now = await scene.ledger();
      const all = [...server.taken.values()];
      const lost = sum(now.dropped);
      const more = foreign === 'lost' ? lost : foreign;
      const others = all.length - scene.taken().length;
      // S1: what the page has accepted, beside its own records, is what was tracked.
      const known = scene.tracked + others + more;
      return [known, known - unknown].includes(now.accepted) &&
        now.queued === queued
        ? now
        : undefined;
    },
    { what: 'an exact ledger', timeoutMs: 10_000 },
  ).catch(async (error: unknown) => {
    const now = await scene.ledger();
    const names = Object.groupBy(server.taken.values(), ({ name }) => name);
    const counts = Object.entries(names).map(
      ([name, all = []]) => `${name} ${all.length}`,
    );
    throw new Error(
      `The ledger is not exact: ${JSON.stringify({ now, tracked: scene.tracked, counts })}`,
      { cause: error },
    );
  });
  const lost = sum(ledger.dropped);
  // S1
  const more = foreign === 'lost' ? 0 : foreign;
  const known = server.taken.size + Math.min(more, 0);
  expect([known, known - unknown]).toContain(ledger.acknowledged);
  expect(ledger.accepted).toBe(ledger.acknowledged + ledger.queued + lost);
  const reported = [...server.taken.values()]
    .filter(({ type }) => type === 'loss')
    .reduce((sum, { data }) => sum + Number(data['count']), 0);
  if (!queued) expect(reported).toBe(lost);
  return ledger;
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((a, b) => a + b, 0);
}

async function checkPage(scene: Scene): Promise<void> {
  const { page, server } = scene;
  // S2
  for (const { errors } of scene.visitor.pages) expect(errors).toEqual([]);
  // S3
  const { mostKeepaliveBytes } = await scene.probe();
  expect(mostKeepaliveBytes).toBeLessThanOrEqual(KEEPALIVE_BYTES);
  checkResends(scene);
  expect(server.invalid).toEqual([]);
  // S5: also once it has ended, which undoes the wrap where there is no Navigation API.
  await page.evaluate('probe.names.forEach((name) => window[name].dispose())');
  expect(await page.evaluate(findTraces)).toEqual([]);
}

/** S4: what is sent again is the same, and says that it is sent later. */
function checkResends({ server }: Scene): void {
  const seen = new Map<string, { at: string; sentAt: string; path: string }>();
  for (const { batch, path } of server.arrivals) {
    for (const { id, at } of batch.records) {
      const before = seen.get(path + id);
      seen.set(path + id, { at, sentAt: batch.sentAt, path });
      if (!before) continue;
      expect(at).toBe(before.at);
      // The browser itself may send a request twice.
      expect(batch.sentAt >= before.sentAt).toBe(true);
    }
  }
}
