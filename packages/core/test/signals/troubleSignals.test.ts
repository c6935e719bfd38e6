// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  errorThrown,
  formAbandoned,
  uneaseRisen,
} from '../../src/signals/index.ts';
import type { SignalPage } from '../../src/signals/Signal.ts';
import {
  page,
  setVisible,
  startSignal,
  type StartedSignal,
} from './createSignalPage.ts';

let started: StartedSignal;

beforeEach(() => {
  vi.useFakeTimers();
  history.pushState(null, '', '/start');
});

afterEach(() => {
  started.stop();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('errorThrown', () => {
  const origin = 'https://shop.example';
  const fail = (error: unknown, filename: string, lineno = 3): void => {
    const event = new Event('error');
    Object.assign(event, { error, filename, lineno });
    window.dispatchEvent(event);
  };
  const reject = (reason: unknown): void => {
    const event = new Event('unhandledrejection');
    window.dispatchEvent(Object.assign(event, { reason }));
  };
  const withStack = (name: string, stack: string): Error =>
    Object.assign(new Error('secret'), { name, stack });

  beforeEach(() => {
    started = startSignal(errorThrown, {});
  });

  test('tells kind, name, file and line, never the message', () => {
    fail(new TypeError('jane@example.com'), `${origin}/js/app.js?v=2#x`, 12);
    expect(started.told).toEqual([
      { kind: 'error', name: 'TypeError', file: '/js/app.js', line: 12 },
    ]);
  });

  test.each([
    `Error: see (https://evil.example/x:1:2 for it)\n    at f (${origin}/js/app.js?v=2:12:3)\n    at g (${origin}/b.js:1:1)`,
    `f@${origin}/js/app.js:12:3\ng@${origin}/b.js:1:1`,
    `Error\n    at ${origin}/js/app.js:12:3`,
  ])('reads the place of a rejection from its stack', (stack) => {
    reject(withStack('RangeError', stack));
    expect(started.told).toEqual([
      { kind: 'rejection', name: 'RangeError', file: '/js/app.js', line: 12 },
    ]);
  });

  test('tells of a rejection that is no error', () => {
    reject('a text');
    reject(undefined);
    expect(started.told).toEqual([{ kind: 'rejection', name: 'Error' }]);
  });

  test('tells of the same place once per page', () => {
    const error = new Error('again');
    for (let count = 0; count < 5; count += 1) fail(error, `${origin}/a.js`);
    expect(started.told).toHaveLength(1);
    history.pushState(null, '', '/shop');
    fail(error, `${origin}/a.js`);
    expect(started.told).toHaveLength(2);
  });

  test('says nothing of what is not the page’s', () => {
    fail(null, '');
    fail(undefined, `${origin}/app.js`);
    fail(new Error('x'), 'chrome-extension://abc/content.js');
    fail(new Error('x'), `${origin}/tactful.js`);
    fail(new Error('x'), `${origin}/lib/tactful-ui.Ab_1.js`);
    fail(new Error('x'), `${origin}/node_modules/@tactful/core/dist/index.js`);
    reject(withStack('AbortError', `f@${origin}/app.js:1:1`));
    reject(withStack('Error', 'f@moz-extension://abc/content.js:1:1'));
    expect(started.told).toEqual([]);
  });
});

describe('formAbandoned', () => {
  const enter = (selector: string): void => {
    const event = new Event('input', { bubbles: true, composed: true });
    document.querySelector(selector)!.dispatchEvent(event);
  };
  const TOLD = { form: 'checkout', field: 'email' };

  beforeEach(() => {
    document.body.innerHTML = `<form id="checkout"><input name="id"><input name="email" value="jane"></form>
      <form role="search"><input name="q"></form>
      <tactful-prompt><form><input id="ours"></form></tactful-prompt>`;
    started = startSignal(formAbandoned, {});
  });

  test('tells of a form that is left by a route, once', () => {
    enter('[name=id]');
    enter('[name=email]');
    history.pushState(null, '', '/shop');
    history.pushState(null, '', '/start');
    expect(started.told).toEqual([TOLD]);
  });

  test('tells of it when the page is hidden, once', () => {
    enter('[name=email]');
    setVisible(false);
    window.dispatchEvent(new Event('pagehide'));
    setVisible(true);
    enter('[name=email]');
    setVisible(false);
    expect(started.told).toEqual([TOLD]);
  });

  test.each(['submit', 'formdata', 'reset'])(
    'says nothing after `%s`, until something is entered again',
    (type) => {
      enter('[name=email]');
      document
        .querySelector('form')!
        .dispatchEvent(new Event(type, { bubbles: true }));
      window.dispatchEvent(new Event('pagehide'));
      expect(started.told).toEqual([]);
      enter('[name=email]');
      window.dispatchEvent(new Event('pagehide'));
      expect(started.told).toEqual([TOLD]);
    },
  );

  test('says nothing of an untouched form, a search, and ours', () => {
    enter('[name=q]');
    enter('#ours');
    window.dispatchEvent(new Event('pagehide'));
    expect(started.told).toEqual([]);
  });

  test('says nothing once it is stopped', () => {
    enter('[name=email]');
    started.stop();
    window.dispatchEvent(new Event('pagehide'));
    expect(started.told).toEqual([]);
  });
});

describe('uneaseRisen', () => {
  const callbacks = new Map<string, () => void>();
  const listen: SignalPage['listen'] = (name, callback) => {
    callbacks.set(name, callback);
    return () => callbacks.delete(name);
  };
  const hear = (name: string): void => callbacks.get(name)?.();

  test('tells when enough came together, and begins at 0 again', () => {
    started = startSignal(uneaseRisen, { page: { ...page, listen } });
    hear('rage.clicked');
    expect(started.told).toEqual([]);
    hear('error.thrown');
    expect(started.told).toEqual([{ score: 3, cause: 'error.thrown' }]);
    hear('form.abandoned');
    expect(started.told).toHaveLength(1);
    vi.advanceTimersByTime(60_000);
    hear('form.abandoned');
    expect(started.told).toEqual([
      { score: 3, cause: 'error.thrown' },
      { score: 3, cause: 'form.abandoned' },
    ]);
  });

  test('halves the score with each half-life, and not when the clock is set back', () => {
    started = startSignal(uneaseRisen, {
      page: { ...page, listen },
      threshold: 4,
      halfLife: '10s',
    });
    hear('rage.clicked');
    vi.advanceTimersByTime(10_000);
    hear('rage.clicked');
    expect(started.told).toEqual([]);
    vi.setSystemTime(Date.now() - 3_600_000);
    hear('error.thrown');
    expect(started.told).toEqual([{ score: 4, cause: 'error.thrown' }]);
  });

  test('takes other weights, 0 leaves one out, and stops all', () => {
    started = startSignal(uneaseRisen, {
      page: { ...page, listen },
      threshold: 1,
      weights: { 'checkout.failed': 1, 'exit.intended': 0 },
    });
    expect([...callbacks.keys()].toSorted()).toEqual([
      'checkout.failed',
      'dead.clicked',
      'error.thrown',
      'form.abandoned',
      'page.returned',
      'rage.clicked',
      'request.failed',
    ]);
    hear('checkout.failed');
    expect(started.told).toEqual([{ score: 1, cause: 'checkout.failed' }]);
    started.stop();
    expect(callbacks.size).toBe(0);
  });
});
