// `pnpm soak`, its first half: an hour of a visitor's traffic on the fake clock, with
// faults by seed. SOAK_SEED replays one.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Batch } from '../../src/types.gen.ts';
import { createFakeNetwork, failToFetch } from '../createFakeNetwork.ts';
import {
  createDevice,
  openPage,
  pass,
  type TestPage,
  useFakeClock,
} from '../deliver/createTestOutbox.ts';
import { record, response } from '../fixtures.ts';
import { createRandom } from './createRandom.ts';

const SEED = Number(process.env['SOAK_SEED'] ?? Date.now() % 1_000_000);
const MINUTES = 60;
const STEP_MS = 1_000;
const MOST_GROWTH = 3_000_000;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

beforeEach(useFakeClock);
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test(`an hour with faults, seed ${SEED}`, { timeout: 600_000 }, async () => {
  console.log(`Seed ${SEED}: replay it with pnpm soak --seed ${SEED}`);
  const random = createRandom(SEED);
  const device = createDevice();
  const added = new Set<string>();
  const taken = new Set<string>();
  let repeats = 0;
  let isMended = false;
  /** Weather: a fault lasts for a while. */
  let weather = 0;

  const take = (body: string): Response => {
    for (const { id } of (JSON.parse(body) as Batch).records) {
      if (taken.has(id)) repeats += 1;
      taken.add(id);
    }
    return new Response();
  };
  const open = (): TestPage => {
    const network = createFakeNetwork();
    network.answer = ({ init }) => {
      // One page for the whole hour would keep them all.
      network.requests.length = 0;
      const body = init.body as string | undefined;
      if (!body) return new Response();
      const luck = random();
      if (isMended || luck > weather) return take(body);
      const kind = Math.floor(random() * 6);
      switch (kind) {
        case 0:
          return failToFetch();
        case 1:
          // The answer is lost.
          take(body);
          return failToFetch();
        case 2:
          return new Response(null, {
            status: 429,
            headers: { 'Retry-After': String(Math.floor(random() * 60)) },
          });
        case 3:
          return new Response(null, { status: 503 });
        default:
          return new Response(null, { status: 500 });
      }
    };
    const page = openPage({ device, network });
    page.outbox.begin();
    return page;
  };
  const add = (page: TestPage): void => {
    const at = new Date().toISOString();
    const one = random() < 0.1 ? response({ at }) : record({ at });
    added.add(one.id);
    page.add(one);
  };
  const leave = (page: TestPage): void => {
    page.outbox.leave();
    page.outbox.stop(false);
  };

  let tabs = [open()];
  const heap: number[] = [];
  for (let second = 0; second < MINUTES * 60; second += 1) {
    if (random() < 0.02) weather = random() < 0.5 ? 0 : random();
    for (const page of tabs) if (random() < 0.15) add(page);
    if (random() < 0.02) tabs.push(open());
    if (tabs.length > 1 && random() < 0.03) leave(tabs.shift()!);
    if (tabs.length > 3) leave(tabs.shift()!);
    await pass(STEP_MS);
    if (second % 600 === 599) {
      collectGarbage();
      heap.push(process.memoryUsage().heapUsed);
    }
  }

  isMended = true;
  for (const page of tabs) leave(page);
  tabs = [open()];
  await pass(12 * 60_000);
  const [last] = tabs as [TestPage];
  await last.outbox.flush();
  const ledger = await last.ledger();
  const missing = [...added].filter((id) => !taken.has(id));
  console.log({ added: added.size, repeats, ledger, heap });
  expect(missing).toEqual([]);
  expect(ledger).toEqual({
    accepted: taken.size,
    acknowledged: taken.size,
    queued: 0,
    dropped: {},
  });
  expect(heap.at(-1)! - heap[1]!).toBeLessThan(MOST_GROWTH);
  leave(last);
  await pass(STEP_MS);
  expect(vi.getTimerCount()).toBe(0);
});
