// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  elementClicked,
  exitIntended,
  rageClicked,
} from '../../src/signals/index.ts';
import { startSignal, type StartedSignal } from './createSignalPage.ts';

let started: StartedSignal;

beforeEach(() => {
  vi.useFakeTimers();
  history.pushState(null, '', '/start');
  document.body.innerHTML = '';
});

afterEach(() => {
  started.stop();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** A click as a mouse makes it, at a time of `performance`. */
function click(
  selector: string,
  { at = 0, x = 10, y = 10, detail = 1 } = {},
): void {
  const event = new MouseEvent('click', {
    bubbles: true,
    composed: true,
    clientX: x,
    clientY: y,
    detail,
  });
  Object.defineProperty(event, 'timeStamp', { value: at });
  document.querySelector(selector)!.dispatchEvent(event);
}

describe('rageClicked', () => {
  beforeEach(() => {
    document.body.innerHTML = `<button id="buy">Buy</button><button id="plus">+</button>
      <button id="next" aria-label="Next slide">x</button><button id="less">Decrease</button>
      <button id="back"> ‹ </button><button id="wizard">Next step</button>
      <input id="name"><input type="checkbox" id="box"><input type="submit" id="send">
      <div contenteditable="true"><b id="bold">b</b></div>
      <tactful-prompt><button id="ours">5</button></tactful-prompt>`;
    started = startSignal(rageClicked, {});
  });

  test('tells of three clicks, once for the row', () => {
    for (const at of [0, 900, 1_800, 2_000, 2_200]) click('#buy', { at });
    expect(started.told).toEqual([{ element: 'button#buy' }]);
    for (const at of [9_000, 9_100]) click('#buy', { at });
    expect(started.told).toHaveLength(1);
    click('#buy', { at: 9_200 });
    expect(started.told).toHaveLength(2);
  });

  test.each([
    ['slow clicks', [{}, { at: 1_001 }, { at: 2_002 }]],
    ['clicks far from each other', [{}, { x: 41 }, { x: 72 }]],
    ['a key that repeats', [{ detail: 0 }, { detail: 0 }, { detail: 0 }]],
  ])('says nothing of %s', (_name, clicks) => {
    for (const one of clicks) click('#buy', one);
    expect(started.told).toEqual([]);
  });

  test.each(['#wizard', '#send'])('tells of %s', (selector) => {
    for (const at of [0, 1, 2]) click(selector, { at });
    expect(started.told).toHaveLength(1);
  });

  test.each([
    '#plus',
    '#next',
    '#less',
    '#back',
    '#name',
    '#box',
    '#bold',
    '#ours',
  ])('says nothing of %s', (selector) => {
    for (const at of [0, 1, 2, 3, 4, 5]) click(selector, { at });
    expect(started.told).toEqual([]);
  });

  test('says nothing of clicks on two elements by turns', () => {
    for (const at of [0, 2, 4]) {
      click('#buy', { at });
      click('#wizard', { at: at + 1 });
    }
    expect(started.told).toEqual([]);
  });

  test('wants five clicks where they select text', () => {
    vi.spyOn(window, 'getSelection').mockReturnValue({
      isCollapsed: false,
    } as Selection);
    for (const at of [0, 1, 2, 3]) click('#buy', { at });
    expect(started.told).toEqual([]);
    click('#buy', { at: 4 });
    expect(started.told).toHaveLength(1);
  });
});

describe('elementClicked', () => {
  test.each([':::', '', 'a[', undefined, 7])(
    'does nothing for the broken selector %j',
    (selector) => {
      document.body.innerHTML = '<button>Buy</button>';
      started = startSignal(elementClicked, { selector: selector as string });
      click('button');
      expect(started.told).toEqual([]);
    },
  );

  test('leaves out an id that may be somebody’s data', () => {
    document.body.innerHTML = '<button id="jane@example.com">Buy</button>';
    started = startSignal(elementClicked, { selector: 'button' });
    click('button');
    expect(started.told).toEqual([{ element: 'button' }]);
  });
});

describe('exitIntended', () => {
  const leave = (pointer: object): void => {
    const event = new Event('pointerleave');
    Object.assign(event, {
      pointerType: 'mouse',
      buttons: 0,
      clientY: 0,
      ...pointer,
    });
    document.documentElement.dispatchEvent(event);
  };

  beforeEach(() => {
    started = startSignal(exitIntended, {});
  });

  test('tells of the mouse at the top edge, once per page', () => {
    leave({});
    leave({});
    expect(started.told).toEqual([{ pointer: 'mouse' }]);
    history.pushState(null, '', '/shop');
    leave({});
    expect(started.told).toHaveLength(2);
  });

  test.each([{ pointerType: 'touch' }, { buttons: 1 }, { clientY: 300 }])(
    'says nothing of %j',
    (pointer) => {
      leave(pointer);
      expect(started.told).toEqual([]);
    },
  );
});
