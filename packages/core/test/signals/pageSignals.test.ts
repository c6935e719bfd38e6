// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SignalPage } from '../../src/signals/Signal.ts';
import {
  pageDwelled,
  pageReturned,
  pageScrolled,
  pageViewed,
  sessionStarted,
  visitorIdled,
} from '../../src/signals/index.ts';
import {
  page,
  setVisible,
  startSignal,
  type StartedSignal,
} from './createSignalPage.ts';

let started: StartedSignal | undefined;
const go = (path: string): void => history.pushState(null, '', path);

beforeEach(() => {
  vi.useFakeTimers();
  go('/start');
});

afterEach(() => {
  started?.stop();
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('sessionStarted passes on what the page tells', () => {
  let begin = (): void => {};
  const stop = vi.fn<() => void>();
  const onSession: SignalPage['onSession'] = (callback) => {
    begin = callback;
    return stop;
  };
  started = startSignal(sessionStarted, { page: { ...page, onSession } });
  begin();
  expect(started.told).toEqual([undefined]);
  started.stop();
  expect(stop).toHaveBeenCalledOnce();
});

describe('pageViewed', () => {
  test('tells of the page it starts on, and of each that follows', () => {
    started = startSignal(pageViewed, {});
    expect(started.told).toHaveLength(1);
    go('/start?sort=price');
    expect(started.told).toHaveLength(1);
    go('/shop');
    expect(started.told).toHaveLength(2);
    started.stop();
    go('/cart');
    expect(started.told).toHaveLength(2);
  });

  test('waits until a page that was rendered ahead is entered', () => {
    const ahead = Object.assign(document, { prerendering: true });
    started = startSignal(pageViewed, {});
    expect(started.told).toEqual([]);
    Reflect.deleteProperty(ahead, 'prerendering');
    window.dispatchEvent(new Event('prerenderingchange'));
    expect(started.told).toHaveLength(1);
  });
});

describe('pageDwelled', () => {
  test('counts visible time only', () => {
    started = startSignal(pageDwelled, { for: '10s' });
    vi.advanceTimersByTime(6_000);
    setVisible(false);
    expect(vi.getTimerCount()).toBe(0);
    vi.advanceTimersByTime(60_000);
    setVisible(true);
    vi.advanceTimersByTime(3_999);
    expect(started.told).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(started.told).toEqual([{ seconds: 10 }]);
    vi.advanceTimersByTime(60_000);
    expect(started.told).toHaveLength(1);
  });

  test('begins anew with the next page', () => {
    started = startSignal(pageDwelled, {});
    vi.advanceTimersByTime(29_000);
    go('/shop');
    vi.advanceTimersByTime(29_000);
    expect(started.told).toEqual([]);
    vi.advanceTimersByTime(1_000);
    go('/cart');
    vi.advanceTimersByTime(30_000);
    expect(started.told).toEqual([{ seconds: 30 }, { seconds: 30 }]);
  });

  test('does not wait longer when the clock is set back', () => {
    started = startSignal(pageDwelled, { for: '10s' });
    vi.advanceTimersByTime(1_000);
    vi.setSystemTime(Date.now() - 3_600_000);
    setVisible(false);
    setVisible(true);
    vi.advanceTimersByTime(10_000);
    expect(started.told).toHaveLength(1);
  });

  test.each(['soon', '', '30', '60d'])('never comes for "%s"', (period) => {
    started = startSignal(pageDwelled, { for: period });
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('visitorIdled', () => {
  test('comes once for each time without input', () => {
    started = startSignal(visitorIdled, { for: '60s' });
    vi.advanceTimersByTime(59_000);
    window.dispatchEvent(new Event('keydown'));
    vi.advanceTimersByTime(59_999);
    expect(started.told).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(started.told).toEqual([{ seconds: 60 }]);
    vi.advanceTimersByTime(600_000);
    expect(started.told).toHaveLength(1);
    window.dispatchEvent(new Event('pointermove'));
    vi.advanceTimersByTime(60_000);
    expect(started.told).toHaveLength(2);
  });

  test('has one timer, whatever the visitor does', () => {
    started = startSignal(visitorIdled, {});
    for (let count = 0; count < 100; count += 1) {
      window.dispatchEvent(new Event('pointermove'));
    }
    expect(vi.getTimerCount()).toBe(1);
  });

  test('begins anew when the page is seen again', () => {
    started = startSignal(visitorIdled, { for: '60s' });
    vi.advanceTimersByTime(50_000);
    setVisible(false);
    expect(vi.getTimerCount()).toBe(0);
    vi.advanceTimersByTime(600_000);
    setVisible(true);
    vi.advanceTimersByTime(59_999);
    expect(started.told).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(started.told).toHaveLength(1);
  });
});

describe('pageReturned', () => {
  test('tells of coming back to a path in time', () => {
    started = startSignal(pageReturned, {});
    go('/product');
    vi.advanceTimersByTime(4_000);
    go('/start');
    expect(started.told).toEqual([{ awaySeconds: 4 }]);
  });

  test('says nothing of a first visit, nor of a late return', () => {
    started = startSignal(pageReturned, { within: '10s' });
    go('/product');
    vi.advanceTimersByTime(10_001);
    go('/start');
    expect(started.told).toEqual([]);
  });

  test('tells of a page that the browser brings back, not of one that it shows first', () => {
    started = startSignal(pageReturned, {});
    const show = (persisted: boolean) =>
      window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));
    show(false);
    window.dispatchEvent(new Event('pagehide'));
    vi.advanceTimersByTime(2_000);
    show(true);
    expect(started.told).toEqual([{ awaySeconds: 2 }]);
  });
});

test('pageScrolled takes a depth that is no number for never', () => {
  started = startSignal(pageScrolled, { depth: 'half' as unknown as number });
  document.documentElement.scrollTop = 10;
  window.dispatchEvent(new Event('scroll'));
  expect(started.told).toEqual([]);
});
