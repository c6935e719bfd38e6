import type { Context } from '../Context.ts';

/** A call that waits for the config, the stored state and the visitor's leave. */
export interface WaitingCall {
  /** Makes its records. Done without waiting further when the page may go. */
  record?: (() => void) | undefined;
  /** Everything else it does. */
  act?: (() => void) | undefined;
  /** Told instead, if it is never carried out. */
  cancel?: (() => void) | undefined;
}

/** Keeps calls in their order until they can be carried out. */
export interface Gate {
  /** @param isLater Whether it may wait for the end of the task: so that the caller need not. */
  pass(call: WaitingCall, isLater?: boolean): void;
  open(): void;
  /** Closes again and gives up what waits. */
  close(): void;
  /** Makes the records of what waits, now; calls that wait for leave go on waiting for the rest. */
  recordEarly(): void;
}

/** Most calls that wait for the visitor's leave; beyond it the oldest are given up. */
const LIMIT = 1_000;

export function createGate({
  guard,
  isLive,
  on,
}: Pick<Context, 'guard' | 'isLive' | 'on'>): Gate {
  let isOpen = false;
  const waiting: WaitingCall[] = [];

  const drain = (): void => {
    if (!isOpen) return;
    for (const { record, act } of waiting.splice(0)) {
      guard(record);
      guard(act);
    }
  };
  // It happened on the page that is left.
  on('left', drain);

  return {
    pass: (call, isLater) => {
      if (waiting.push(call) > LIMIT && !isLive()) waiting.shift()!.cancel?.();
      if (isLater) queueMicrotask(drain);
      else drain();
    },
    open: () => {
      isOpen = true;
      drain();
    },
    close: () => {
      isOpen = false;
      for (const { cancel } of waiting.splice(0)) cancel?.();
    },
    recordEarly: () => {
      drain();
      for (const call of waiting) {
        guard(call.record);
        call.record = undefined;
      }
    },
  };
}
