import { expect, test, vi } from 'vitest';
import { createEmitter, type Emitter } from '../../src/lib/createEmitter.ts';

interface Events {
  opened: number;
  closed: string;
}

/** Swallows what callbacks throw, as a client does. */
function create(): Emitter<Events> {
  return createEmitter<Events>((callback, detail) => {
    try {
      callback(detail);
    } catch {
      // Reported elsewhere.
    }
  });
}

test('calls who listens to that name, in order', () => {
  const { on, emit } = create();
  const calls: unknown[] = [];
  on('opened', (detail) => calls.push(['first', detail]));
  on('closed', (detail) => calls.push(['other', detail]));
  on('opened', (detail) => calls.push(['second', detail]));
  emit('opened', 1);
  expect(calls).toEqual([
    ['first', 1],
    ['second', 1],
  ]);
});

test('stops one subscription, and does nothing when stopped again', () => {
  const { on, emit } = create();
  const callback = vi.fn();
  const stop = on('opened', callback);
  on('opened', callback);
  stop();
  stop();
  emit('opened', 1);
  expect(callback).toHaveBeenCalledTimes(1);
});

test('calls the next when one throws', () => {
  const { on, emit } = create();
  const callback = vi.fn();
  on('opened', () => {
    throw new Error('no');
  });
  on('opened', callback);
  emit('opened', 1);
  expect(callback).toHaveBeenCalledExactlyOnceWith(1);
});

test('does not call who has just stopped', () => {
  const { on, emit } = create();
  const callback = vi.fn();
  on('opened', () => stop());
  const stop = on('opened', callback);
  emit('opened', 1);
  expect(callback).not.toHaveBeenCalled();
});
