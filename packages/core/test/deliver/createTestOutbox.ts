import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { vi } from 'vitest';
import type { Context } from '../../src/Context.ts';
import type { Adapter } from '../../src/deliver/Adapter.ts';
import { createOutbox, type Outbox } from '../../src/deliver/createOutbox.ts';
import { sizeOf } from '../../src/deliver/sizeOf.ts';
import type { Ledger, LedgerEntry } from '../../src/deliver/Ledger.ts';
import { createSender } from '../../src/send/createSender.ts';
import { createStore } from '../../src/storage/createStore.ts';
import type { Safety } from '../../src/present/Ui.ts';
import type { TactfulRecord } from '../../src/types.gen.ts';
import { createFakeNetwork, type FakeNetwork } from '../createFakeNetwork.ts';
import { createFakeWindow } from '../createFakeWindow.ts';
import { record } from '../fixtures.ts';
import { jsonAdapter } from './jsonAdapter.ts';

/** A browser's storage: real IndexedDB semantics, in memory. */
export interface Device {
  readonly indexedDB: IDBFactory;
  readonly locks: Pick<LockManager, 'request'> | undefined;
}

export function createDevice({ hasLocks = true } = {}): Device {
  let last: Promise<unknown> = Promise.resolve();
  const request = (_: string, work: () => Promise<unknown>) =>
    (last = last.then(work, work));
  return {
    indexedDB: new IDBFactory(),
    locks: hasLocks ? ({ request } as never) : undefined,
  };
}

/** The timers and the clock of a page, but not those that storage runs on. */
export function useFakeClock(): void {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'Date'],
    now: Date.UTC(2026, 11, 1, 9),
  });
}

/** Lets storage answer, without any time going by. */
export async function settle(rounds = 400): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }
}

const STEP_MS = 250;

/** Lets time go by, little by little: storage, which takes none here, has to keep up. */
export async function pass(ms: number): Promise<void> {
  await settle();
  for (let left = ms; left > 0; left -= STEP_MS) {
    await vi.advanceTimersByTimeAsync(Math.min(left, STEP_MS));
    await settle(40);
  }
  await settle();
}

export interface TestPage {
  outbox: Outbox;
  network: FakeNetwork;
  window: ReturnType<typeof createFakeWindow>;
  /** What the client told its host: `lost`, `delivered` … */
  told: [name: string, detail: unknown][];
  /** Records that it made by itself. */
  made: { type: string; data: unknown }[];
  add(...records: TactfulRecord[]): Promise<Safety>[];
  /** As of now, of the first destination. */
  ledger(): Promise<LedgerEntry>;
  ledgers(): Promise<Ledger>;
  /** Ids of what went out, request by request. */
  carried(): string[][];
}

/** One page of a visitor: the real outbox, sender and store, on a fake network. */
export function openPage(
  options: {
    device?: Device;
    adapters?: Adapter[];
    network?: FakeNetwork;
    loadSender?: Context['loadSender'];
  } = {},
): TestPage {
  const { device = createDevice(), adapters = [jsonAdapter] } = options;
  const { network = createFakeNetwork() } = options;
  vi.stubGlobal('indexedDB', device.indexedDB);
  vi.stubGlobal('IDBKeyRange', IDBKeyRange);
  const window = createFakeWindow();
  Object.assign(window, {
    navigator: { onLine: true, locks: device.locks },
  });
  const told: TestPage['told'] = [];
  const made: TestPage['made'] = [];
  const context = {
    window,
    fetch: network.fetch,
    now: () => Date.now(),
    random: () => 0.5,
    setTimer: (callback, delayMs) => {
      const timer = setTimeout(callback, delayMs);
      return () => clearTimeout(timer);
    },
    isLive: () => true,
    report: vi.fn(),
    emit: (name, detail) => void told.push([name, detail]),
    guard: (callback, ...args) => {
      try {
        return callback?.(...args);
      } catch {
        return undefined;
      }
    },
    loadSender: async () => ({ createSender }),
    ...(options.loadSender && { loadSender: options.loadSender }),
    options: { config: '/tactful.json', adapters },
    record: async (content) => {
      made.push(content);
      const { type, name, data } = content;
      return page.add(record({ type, name, data } as never))[0];
    },
  } as Partial<Context> as Context;
  const store = createStore('tactful', {
    isMemory: false,
    onBlocked: () => void told.push(['degraded', {}]),
    onWiped: () => {},
  });
  const outbox = createOutbox(context, store);

  const page: TestPage = {
    outbox,
    network,
    window,
    told,
    made,
    add: (...all) =>
      all.map((one) => outbox.add(one, sizeOf(JSON.stringify(one)))),
    ledgers: async () => {
      await settle();
      return outbox.ledger();
    },
    ledger: async () => (await page.ledgers())[adapters[0]!.name]!,
    carried: () =>
      network.batches().map(({ records }) => records.map(({ id }) => id)),
  };
  return page;
}
