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
  pass(call: WaitingCall): void;
  open(): void;
  /** Closes again and gives up what waits. */
  close(): void;
  /** Makes the records of what waits, now; the calls go on waiting for the rest. */
  recordEarly(): void;
}

/** Most calls that wait for the visitor's leave; beyond it the oldest are given up. */
const LIMIT = 1_000;

export function createGate({
  guard,
  isLive,
}: Pick<Context, 'guard' | 'isLive'>): Gate {
  let isOpen = false;
  const waiting: WaitingCall[] = [];

  const pass = (call: WaitingCall): void => {
    if (isOpen) {
      guard(call.record);
      guard(call.act);
    } else if (waiting.push(call) > LIMIT && !isLive()) {
      waiting.shift()!.cancel?.();
    }
  };

  return {
    pass,
    open: () => {
      isOpen = true;
      waiting.splice(0).forEach(pass);
    },
    close: () => {
      isOpen = false;
      for (const { cancel } of waiting.splice(0)) cancel?.();
    },
    recordEarly: () => {
      for (const call of waiting) {
        guard(call.record);
        call.record = undefined;
      }
    },
  };
}
