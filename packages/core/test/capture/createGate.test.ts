import { expect, test, vi } from 'vitest';
import {
  createGate,
  type Gate,
  type WaitingCall,
} from '../../src/capture/createGate.ts';

/** Calls that write down what was done of them. */
function createCalls(): { done: string[]; call(name: string): WaitingCall } {
  const done: string[] = [];
  return {
    done,
    call: (name) => ({
      record: () => done.push(`record ${name}`),
      act: () => done.push(`act ${name}`),
    }),
  };
}

let isLive = false;
let leavePage = (): void => {};
const context: Parameters<typeof createGate>[0] = {
  guard: (part, ...args) => part?.(...args),
  isLive: () => isLive,
  on: (_, callback) => {
    leavePage = callback as () => void;
    return () => {};
  },
};

test('keeps calls until it opens, then carries them out in order', () => {
  const { done, call } = createCalls();
  const gate = createGate(context);
  gate.pass(call('a'));
  gate.pass(call('b'));
  expect(done).toEqual([]);
  gate.open();
  gate.pass(call('c'));
  expect(done).toEqual(
    ['a', 'b', 'c'].flatMap((name) => [`record ${name}`, `act ${name}`]),
  );
});

test('has a call wait for the end of the task, if it may', async () => {
  const { done, call } = createCalls();
  const gate = createGate(context);
  gate.open();
  gate.pass(call('a'), true);
  gate.pass(call('b'), true);
  expect(done).toEqual([]);
  await undefined;
  expect(done).toEqual(['record a', 'act a', 'record b', 'act b']);
});

test.each([
  ['another call comes that does not wait', (gate: Gate) => gate.pass({})],
  ['the page may go', (gate: Gate) => gate.recordEarly()],
  ['another page of the same document is entered', () => leavePage()],
])('has it wait no longer once %s', (_, happen) => {
  const { done, call } = createCalls();
  const gate = createGate(context);
  gate.open();
  gate.pass(call('a'), true);
  happen(gate);
  expect(done).toEqual(['record a', 'act a']);
});

test('carries out nothing twice', () => {
  const { done, call } = createCalls();
  const gate = createGate(context);
  gate.pass(call('a'));
  gate.open();
  gate.open();
  expect(done).toEqual(['record a', 'act a']);
});

test('makes records early once, and does the rest when it opens', () => {
  const { done, call } = createCalls();
  const gate = createGate(context);
  gate.pass(call('a'));
  gate.pass({ act: () => done.push('act b') });
  gate.recordEarly();
  gate.recordEarly();
  expect(done).toEqual(['record a']);
  gate.pass(call('c'));
  gate.open();
  expect(done).toEqual(['record a', 'act a', 'act b', 'record c', 'act c']);
});

test('forgets what waits when it closes, and waits again', () => {
  const { done, call } = createCalls();
  const gate = createGate(context);
  gate.pass(call('a'));
  gate.close();
  gate.open();
  expect(done).toEqual([]);
  gate.close();
  gate.pass(call('b'));
  expect(done).toEqual([]);
});

test('gives up the oldest beyond a thousand, and says so to them', () => {
  const done: number[] = [];
  const cancelled: number[] = [];
  const gate = createGate(context);
  for (let index = 0; index < 1_003; index += 1) {
    gate.pass({
      act: () => done.push(index),
      cancel: () => cancelled.push(index),
    });
  }
  gate.open();
  expect(cancelled).toEqual([0, 1, 2]);
  expect(done).toEqual(Array.from({ length: 1_000 }, (_, index) => index + 3));
});

test('gives up nothing once there is the leave', () => {
  isLive = true;
  const gate = createGate(context);
  let done = 0;
  for (let index = 0; index < 1_003; index += 1) {
    gate.pass({ act: () => (done += 1) });
  }
  gate.open();
  isLive = false;
  expect(done).toBe(1_003);
});

test('tells what waits when it closes', () => {
  const cancel = vi.fn();
  const gate = createGate(context);
  gate.pass({ cancel });
  gate.pass({});
  gate.close();
  gate.close();
  expect(cancel).toHaveBeenCalledOnce();
});
