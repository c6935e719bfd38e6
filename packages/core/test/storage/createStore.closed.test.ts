import { forceCloseDatabase, IDBDatabase, IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { noHistory } from '../../src/engine/history.ts';
import { createStore } from '../../src/storage/createStore.ts';
import type { Store, VisitorState } from '../../src/storage/Store.ts';

// What browsers do to a database behind the page: measured by the cases of faults D16.

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const onBlocked = vi.fn<(error: unknown) => void>();
const state: VisitorState = { visitor: 'v', history: noHistory };

async function openStore(): Promise<Store> {
  onBlocked.mockClear();
  const store = createStore('shop', {
    isMemory: false,
    onBlocked,
    onWiped: () => expect.unreachable(),
  });
  await store.update((before) => before);
  return store;
}

/** Has the browser end so many transactions as soon as they have begun. */
function endNext(count: number): void {
  const { transaction: begin } = IDBDatabase.prototype;
  const end = function (this: IDBDatabase, ...args: unknown[]): unknown {
    const transaction = begin.apply(this, args as never);
    Object.defineProperty(transaction, 'error', {
      value: new DOMException('Force close delete origin', 'UnknownError'),
    });
    queueMicrotask(() => transaction.abort());
    return transaction;
  };
  const beginning = vi.spyOn(IDBDatabase.prototype, 'transaction');
  for (let n = 0; n < count; n += 1) {
    beginning.mockImplementationOnce(end as never);
  }
}

test.each([
  [1, true],
  [2, true],
  [3, false],
])(
  'does a step again that the browser has ended %i times in the middle: %s',
  async (times, isKept) => {
    const store = await openStore();
    endNext(times);
    expect(await store.run(() => {})).toBe(isKept);
    expect(onBlocked).toHaveBeenCalledTimes(isKept ? 0 : 1);
    store.close();
  },
);

test('does a step again that never ends, because the browser closes the database', async () => {
  const store = await openStore();
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(
    function (this: IDBDatabase) {
      queueMicrotask(() => forceCloseDatabase(this as never));
      return silentTransaction() as never;
    },
  );
  expect(await store.update(() => state)).toEqual(state);
  expect(await store.update((before) => before)).toEqual(state);
  expect(onBlocked).not.toHaveBeenCalled();
  store.close();
});

test('leaves nothing at its connection after a step', async () => {
  const listeners = new Set<unknown>();
  let added = 0;
  const { addEventListener, removeEventListener } = IDBDatabase.prototype;
  vi.spyOn(IDBDatabase.prototype, 'addEventListener').mockImplementation(
    function (this: IDBDatabase, ...args: unknown[]) {
      listeners.add(args[1]);
      added += 1;
      addEventListener.apply(this, args as never);
    } as never,
  );
  vi.spyOn(IDBDatabase.prototype, 'removeEventListener').mockImplementation(
    function (this: IDBDatabase, ...args: unknown[]) {
      listeners.delete(args[1]);
      removeEventListener.apply(this, args as never);
    } as never,
  );
  const store = await openStore();
  expect(await store.run(() => {})).toBe(true);
  expect(added).toBe(2);
  expect(listeners.size).toBe(0);
  store.close();
});

/** One that neither completes nor aborts. */
function silentTransaction(): object {
  const transaction = {
    commit: () => {},
    objectStore: () => ({ transaction, get: () => ({}), put: () => ({}) }),
  };
  return transaction;
}
