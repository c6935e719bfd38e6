// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { onNavigated } from '../../src/lib/onNavigated.ts';
import { watchHistory } from '../../src/lib/watchHistory.ts';

let paths: string[];
const stops: (() => void)[] = [];

function watch(): () => void {
  const stop = onNavigated(
    window,
    () => {
      paths.push(location.pathname + location.hash);
    },
    (use) => use(watchHistory),
  );
  stops.push(stop);
  return stop;
}

beforeEach(() => {
  paths = [];
  history.replaceState(null, '', '/start');
});

afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

test('calls back once for each new path, at once', () => {
  watch();
  history.pushState(null, '', '/shop');
  expect(paths).toEqual(['/shop']);
  history.replaceState(null, '', '/cart');
  window.dispatchEvent(new PopStateEvent('popstate'));
  window.dispatchEvent(new Event('hashchange'));
  expect(paths).toEqual(['/shop', '/cart']);
});

test('notices a route in the hash, and no other hash, no query, no same path', () => {
  watch();
  history.pushState(null, '', '/start#part');
  history.pushState(null, '', '/start?sort=price');
  history.pushState(null, '', '/start');
  expect(paths).toEqual([]);
  history.pushState(null, '', '/start#/cart');
  expect(paths).toEqual(['/start#/cart']);
});

test('wraps the history once for all, and restores it after the last', () => {
  const { pushState } = history;
  const stopOne = watch();
  const wrapper = history.pushState;
  const stopOther = watch();
  expect(wrapper).not.toBe(pushState);
  expect(history.pushState).toBe(wrapper);

  history.pushState(null, '', '/shop');
  expect(paths).toEqual(['/shop', '/shop']);

  stopOne();
  stopOne();
  expect(history.pushState).toBe(wrapper);
  stopOther();
  expect(history.pushState).toBe(pushState);
  expect(Object.keys(history)).toEqual([]);
});

test('shares the wrapper with another copy of the library', async () => {
  const { pushState } = history;
  const stop = watch();
  const wrapper = history.pushState;
  vi.resetModules();
  const copy = await import('../../src/lib/watchHistory.ts');
  expect(copy.watchHistory).not.toBe(watchHistory);
  const onOther = vi.fn<() => void>();
  const stopOther = onNavigated(window, onOther, (use) =>
    use(copy.watchHistory),
  );
  expect(history.pushState).toBe(wrapper);

  stop();
  history.pushState(null, '', '/shop');
  expect(paths).toEqual([]);
  expect(onOther).toHaveBeenCalledOnce();
  stopOther();
  expect(history.pushState).toBe(pushState);
});

test('leaves a wrapper that others built upon, which then does nothing, and uses it again', () => {
  const { pushState, replaceState } = history;
  const stop = watch();
  const ours = history.pushState;
  const theirs: History['pushState'] = (...entry) => ours.apply(history, entry);
  history.pushState = theirs;
  stop();
  expect(history.pushState).toBe(theirs);

  history.pushState(null, '', '/shop');
  expect(location.pathname).toBe('/shop');
  expect(paths).toEqual([]);

  const stopAgain = watch();
  expect(history.pushState).toBe(theirs);
  history.pushState(null, '', '/cart');
  expect(paths).toEqual(['/cart']);

  history.pushState = ours;
  stopAgain();
  expect(history.pushState).toBe(pushState);
  expect(history.replaceState).toBe(replaceState);
});

test('restores a wrapper of the host that was there before', () => {
  const native = history.pushState;
  const theirs: History['pushState'] = (...entry) =>
    native.apply(history, entry);
  history.pushState = theirs;
  watch()();
  expect(history.pushState).toBe(theirs);
  Reflect.deleteProperty(history, 'pushState');
});

test('takes the Navigation API where there is one, and leaves the history alone', () => {
  const navigation = Object.assign(new EventTarget(), { currentEntry: {} });
  vi.stubGlobal('navigation', navigation);
  const { pushState } = history;
  const stop = watch();
  expect(history.pushState).toBe(pushState);
  history.pushState(null, '', '/shop');
  expect(paths).toEqual([]);
  navigation.dispatchEvent(new Event('currententrychange'));
  navigation.dispatchEvent(new Event('currententrychange'));
  expect(paths).toEqual(['/shop']);
  stop();
  history.pushState(null, '', '/cart');
  navigation.dispatchEvent(new Event('currententrychange'));
  expect(paths).toEqual(['/shop']);
  vi.unstubAllGlobals();
});

test('wraps where the Navigation API has no entries', () => {
  const navigation = Object.assign(new EventTarget(), { currentEntry: null });
  vi.stubGlobal('navigation', navigation);
  watch();
  history.pushState(null, '', '/shop');
  expect(paths).toEqual(['/shop']);
  vi.unstubAllGlobals();
});

test('looks as soon as what watches has come', () => {
  let use: ((watch: typeof watchHistory) => void) | undefined;
  stops.push(
    onNavigated(
      window,
      () => paths.push(location.pathname),
      (next) => (use = next),
    ),
  );
  history.pushState(null, '', '/shop');
  expect(paths).toEqual([]);
  use!(watchHistory);
  expect(paths).toEqual(['/shop']);
});
