import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whenIdle } from '../../src/lib/whenIdle.ts';
import { createFakeWindow } from '../createFakeWindow.ts';

const { signal } = new AbortController();

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('waits until the page has loaded, then until the browser is idle', async () => {
  const window = createFakeWindow({ readyState: 'loading' });
  const onIdle = vi.fn();
  void whenIdle(window, signal).then(onIdle);

  await vi.advanceTimersByTimeAsync(60_000);
  expect(onIdle).not.toHaveBeenCalled();
  window.dispatchEvent(new Event('load'));
  await vi.advanceTimersByTimeAsync(0);
  expect(onIdle).toHaveBeenCalled();
});

test('asks the browser itself where it can tell', async () => {
  const requestIdleCallback = vi.fn((callback: () => void) => callback());
  const window = Object.assign(createFakeWindow(), { requestIdleCallback });
  await whenIdle(window as unknown as Window, signal);
  // A page that is never idle is not waited for for ever.
  expect(requestIdleCallback).toHaveBeenCalledExactlyOnceWith(
    expect.any(Function),
    { timeout: 2_000 },
  );
  expect(vi.getTimerCount()).toBe(0);
});
