import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { noHistory } from '../../src/engine/history.ts';
import { createStore } from '../../src/storage/createStore.ts';
import type {
  LastWords,
  Store,
  VisitorState,
} from '../../src/storage/Store.ts';
import type { StoreOptions } from '../../src/storage/StoreOptions.ts';
import { happening, historyOf } from '../engine/moments.ts';
import {
  createFakeIndexedDb,
  type FakeIndexedDb,
} from './createFakeIndexedDb.ts';

// How browsers keep it is tested in browsers.

let device: FakeIndexedDb;

beforeEach(() => {
  vi.useFakeTimers();
  device = createFakeIndexedDb();
  vi.stubGlobal('indexedDB', device.factory);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const session = { id: 's', startedAtMs: 0, lastAtMs: 0, pages: 1, path: [] };
const history = historyOf({ prompt: 'constructor', atMs: 1 });
const later = { ...session, lastAtMs: 5 };
/** What a page leaves to the next one. */
const last: LastWords = {
  ignored: {
    prompt: 'after-checkout',
    happened: 'ignored',
    atMs: 5,
    session: 's',
  },
  armed: [
    {
      prompt: 'after-checkout',
      trigger: 0,
      happening: happening(),
      dueAtMs: 6,
      rule: 'trigger.delay',
    },
  ],
};
const unblocked = (): never => expect.unreachable();
/** A store on the device. */
const openStore = (
  name: string,
  onBlocked: (error: unknown) => void,
  more: Partial<StoreOptions> = {},
): Store =>
  createStore(name, {
    isMemory: false,
    onBlocked,
    onWiped: () => expect.unreachable(),
    ...more,
  });
const same = (state: VisitorState): VisitorState => state;

/** Waits for an answer of the device. */
async function settled<T>(promise: Promise<T>): Promise<T> {
  await vi.advanceTimersByTimeAsync(100);
  return promise;
}

test('does nothing until it is used', () => {
  const onBlocked = vi.fn();
  const store = openStore('shop', onBlocked);
  store.saveLast(session, last);
  store.close();
  expect(device.kept.size).toBe(0);
  expect(onBlocked).not.toHaveBeenCalled();
});

test('keeps the state on the device, under its name', async () => {
  const write = openStore('shop', unblocked);
  const state = { visitor: 'v', session, last, history };
  expect(await settled(write.update(() => state))).toEqual(state);
  write.close();

  const read = openStore('shop', unblocked);
  expect(await settled(read.update(same))).toEqual(state);
  const other = openStore('other', unblocked);
  expect(await settled(other.update(same))).toEqual({ history: noHistory });
});

test('writes by itself what a page leaves behind, and finds it again', async () => {
  const store = openStore('shop', unblocked);
  await settled(store.update(() => ({ visitor: 'v', session, history })));
  store.saveLast(later, last);
  expect(await settled(store.update(same))).toEqual({
    visitor: 'v',
    session: later,
    last,
    history,
  });
});

test('leaves alone what another page left, where a page leaves nothing', async () => {
  const store = openStore('shop', unblocked);
  await settled(store.update(() => ({ session, last, history })));
  store.saveLast(later);
  expect(await settled(store.update(same))).toEqual({
    session: later,
    last,
    history,
  });
});

test('lets a change forget what the last page left', async () => {
  const store = openStore('shop', unblocked);
  await settled(store.update(() => ({ last, history })));
  await settled(store.update((state) => ({ ...state, last: undefined })));
  expect(await settled(store.update(same))).toEqual({ history });
});

test('removes everything on request', async () => {
  const store = openStore('shop', unblocked);
  await settled(store.update(() => ({ visitor: 'v', last, history })));
  await settled(store.wipe());
  expect(device.kept.get('shop')!.size).toBe(0);
});

test('closes its connection', async () => {
  const store = openStore('shop', unblocked);
  await settled(store.update(same));
  expect(device.connections).toBe(1);
  store.close();
  await settled(Promise.resolve());
  expect(device.connections).toBe(0);
});

test.each<[how: string, block: () => void]>([
  ['is missing', () => vi.stubGlobal('indexedDB', undefined)],
  [
    'throws',
    () =>
      vi.stubGlobal('indexedDB', {
        open: () => {
          throw new Error('SecurityError');
        },
      }),
  ],
  ['is silent for a second', () => void (device.isSilent = true)],
])(
  'keeps the state in memory where storage %s, and says so once',
  async (_, block) => {
    block();
    const onBlocked = vi.fn();
    const { update, saveLast, wipe } = openStore('shop', onBlocked);
    const first = update((state) => ({ ...state, history }));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await first).toEqual({ history });
    saveLast(later, last);
    expect(await update((state) => ({ ...state, visitor: 'v' }))).toEqual({
      history,
      visitor: 'v',
    });
    const wiping = wipe();
    await vi.advanceTimersByTimeAsync(1_000);
    await wiping;
    expect(await update((state) => state)).toEqual({ history: noHistory });
    expect(onBlocked).toHaveBeenCalledOnce();
  },
);

test('waits longer than a second for its turn, once it is open', async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.useRealTimers();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const onBlocked = vi.fn();
  const store = openStore('shop', onBlocked);
  await store.update(same);
  let isHeld = true;
  const holding = store.run((table) => {
    const hold = (): void => {
      if (isHeld) table.get('nothing').onsuccess = hold;
    };
    hold();
  });
  const waiting = store.put([]);
  await new Promise(setImmediate);
  await vi.advanceTimersByTimeAsync(4_000);
  isHeld = false;
  expect(await Promise.all([holding, waiting])).toEqual([true, true]);
  expect(onBlocked).not.toHaveBeenCalled();
});

test('survives that the browser closes the connection behind the page', async () => {
  const onBlocked = vi.fn();
  const store = openStore('shop', onBlocked);
  await settled(store.update(same));
  device.lose();
  expect(() => store.saveLast(later, last)).not.toThrow();
  expect(await settled(store.update(() => ({ history })))).toEqual({ history });
  expect(onBlocked).toHaveBeenCalledOnce();
});

test('opens one connection, however much happens at once', async () => {
  const store = openStore('shop', unblocked);
  await settled(Promise.all([store.update(same), store.update(same)]));
  store.close();
  await settled(Promise.resolve());
  expect(device.connections).toBe(0);
});

test('leaves no connection behind when it is closed while it opens', async () => {
  const store = openStore('shop', () => {});
  const updating = store.update(same);
  store.close();
  await settled(updating);
  expect(device.connections).toBe(0);
});

test('uses no device where it is to keep everything in memory', async () => {
  const store = openStore('shop', unblocked, { isMemory: true });
  const state = { visitor: 'v', session, history };
  expect(await settled(store.update(() => state))).toEqual(state);
  expect(await settled(store.update(same))).toEqual(state);
  expect(await store.put([])).toBe(false);
  expect(device.kept.size).toBe(0);
});

test('removes the database, which other tabs hear of, and makes it anew', async () => {
  vi.useRealTimers();
  const factory = new IDBFactory();
  vi.stubGlobal('indexedDB', factory);
  const heard: string[] = [];
  const [one, other] = ['one', 'other'].map((name) =>
    openStore('shop', unblocked, { onWiped: () => heard.push(name) }),
  ) as [Store, Store];
  const state = { visitor: 'v', session, history };
  await one.update(() => state);
  await other.update(same);
  await one.wipe();
  await vi.waitFor(async () => expect(await factory.databases()).toEqual([]));
  expect(heard).toEqual(['other']);

  await one.update(() => state);
  expect(await factory.databases()).toHaveLength(1);
  expect(await other.update(same)).toMatchObject({ visitor: 'v' });
});

test('leaves the way to a page with a newer version of it, and takes that for no withdrawal', async () => {
  vi.useRealTimers();
  const factory = new IDBFactory();
  vi.stubGlobal('indexedDB', factory);
  const onWiped = vi.fn();
  const store = openStore('shop', () => {}, { onWiped });
  await store.update(same);
  await new Promise((resolve, reject) => {
    const request = factory.open('shop', 2);
    request.onsuccess = resolve;
    request.onblocked = reject;
  });
  expect(onWiped).not.toHaveBeenCalled();
});
