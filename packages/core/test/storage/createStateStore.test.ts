import { expect, test, vi } from 'vitest';
import { createStateStore } from '../../src/storage/createStateStore.ts';

// Node has no IndexedDB, as a browser that blocks it. What is kept on a device is
// tested in browsers.

test('does nothing until it is used', () => {
  const onBlocked = vi.fn();
  createStateStore('shop', onBlocked).close();
  expect(onBlocked).not.toHaveBeenCalled();
});

test('keeps the state in memory where storage is blocked, and says so once', async () => {
  const onBlocked = vi.fn();
  const { update, close } = createStateStore('shop', onBlocked);
  const history = { survey: { shownAtMs: 1 } };
  expect(await update((state) => ({ ...state, history }))).toEqual({ history });
  expect(await update((state) => ({ ...state, visitor: 'v' }))).toEqual({
    history,
    visitor: 'v',
  });
  expect(onBlocked).toHaveBeenCalledOnce();
  close();
});

test('removes everything on request', async () => {
  const { update } = createStateStore('shop', () => {});
  await update((state) => ({ ...state, visitor: 'v' }));
  expect(await update(() => undefined)).toEqual({ history: {} });
  expect(await update((state) => state)).toEqual({ history: {} });
});
