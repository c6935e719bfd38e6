/** A call that waits for the config, the stored state and the visitor's leave. */
export interface WaitingCall {
  /** Makes its records. Done without waiting further when the page may go. */
  record?: (() => void) | undefined;
  /** Everything else it does. */
  act?: (() => void) | undefined;
}

/** Keeps calls in their order until they can be carried out. */
export interface Gate {
  pass(call: WaitingCall): void;
  open(): void;
  /** Closes again and forgets what waits. */
  close(): void;
  /** Makes the records of what waits, now; the calls go on waiting for the rest. */
  recordEarly(): void;
}

/** @param limit Most calls kept for now; beyond it the oldest are given up. */
export function createGate(limit: () => number): Gate {
  let isOpen = false;
  let waiting: WaitingCall[] = [];

  const pass = (call: WaitingCall): void => {
    if (isOpen) {
      call.record?.();
      call.act?.();
    } else if (waiting.push(call) > limit()) waiting.shift();
  };

  return {
    pass,
    open: () => {
      isOpen = true;
      waiting.splice(0).forEach(pass);
    },
    close: () => {
      isOpen = false;
      waiting = [];
    },
    recordEarly: () => {
      waiting = waiting.map(({ record, act }) => {
        record?.();
        return { act };
      });
    },
  };
}
