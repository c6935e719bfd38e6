import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createStateStore } from '../../src/storage/createStateStore.ts';
import type { VisitorState } from '../../src/storage/StateStore.ts';
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

const session = { id: 's', startedAtMs: 0, lastAtMs: 0 };
const later = { ...session, lastAtMs: 5 };
const history = { survey: { shownAtMs: 1 } };
const unblocked = (): never => expect.unreachable();
const same = (state: VisitorState): VisitorState => state;

/** Waits for an answer of the device. */
async function settled<T>(promise: Promise<T>): Promise<T> {
  await vi.advanceTimersByTimeAsync(100);
  return promise;
}

test('does nothing until it is used', () => {
  const onBlocked = vi.fn();
  const store = createStateStore('shop', onBlocked);
  store.saveSession(session);
  store.close();
  expect(device.kept.size).toBe(0);
  expect(onBlocked).not.toHaveBeenCalled();
});

test('keeps the state on the device, under its name', async () => {
  const write = createStateStore('shop', unblocked);
  const state = { visitor: 'v', session, history };
  expect(await settled(write.update(() => state))).toEqual(state);
  write.close();

  const read = createStateStore('shop', unblocked);
  expect(await settled(read.update(same))).toEqual(state);
  const other = createStateStore('other', unblocked);
  expect(await settled(other.update(same))).toEqual({ history: {} });
});

test('writes a session by itself, and finds it again', async () => {
  const store = createStateStore('shop', unblocked);
  await settled(store.update(() => ({ visitor: 'v', session, history })));
  store.saveSession(later);
  expect(await settled(store.update(same))).toEqual({
    visitor: 'v',
    session: later,
    history,
  });
});

test('removes everything on request', async () => {
  const store = createStateStore('shop', unblocked);
  await settled(store.update(() => ({ visitor: 'v', session, history })));
  await settled(store.wipe());
  expect(device.kept.get('shop')!.size).toBe(0);
});

test('closes its connection', async () => {
  const store = createStateStore('shop', unblocked);
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
    const { update, saveSession, wipe } = createStateStore('shop', onBlocked);
    const first = update((state) => ({ ...state, history }));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await first).toEqual({ history });
    saveSession(later);
    expect(await update((state) => ({ ...state, visitor: 'v' }))).toEqual({
      history,
      visitor: 'v',
    });
    const wiping = wipe();
    await vi.advanceTimersByTimeAsync(1_000);
    await wiping;
    expect(await update((state) => state)).toEqual({ history: {} });
    expect(onBlocked).toHaveBeenCalledOnce();
  },
);

test('survives that the browser closes the connection behind the page', async () => {
  const onBlocked = vi.fn();
  const store = createStateStore('shop', onBlocked);
  await settled(store.update(same));
  device.lose();
  expect(() => store.saveSession(later)).not.toThrow();
  expect(await settled(store.update(() => ({ history })))).toEqual({ history });
  expect(onBlocked).toHaveBeenCalledOnce();
});

test('opens one connection, however much happens at once', async () => {
  const store = createStateStore('shop', unblocked);
  await settled(Promise.all([store.update(same), store.update(same)]));
  store.close();
  await settled(Promise.resolve());
  expect(device.connections).toBe(0);
});

test('leaves no connection behind when it is closed while it opens', async () => {
  const store = createStateStore('shop', () => {});
  const updating = store.update(same);
  store.close();
  await settled(updating);
  expect(device.connections).toBe(0);
});
