/** Ends a subscription. Safe to call twice. */
export type Stop = () => void;

/** Callbacks by event name. */
export interface Emitter<Events> {
  on<Name extends keyof Events>(
    name: Name,
    callback: (detail: Events[Name]) => void,
  ): Stop;
  emit<Name extends keyof Events>(
    name: Name,
    ...detail: Events[Name] extends undefined ? [] : [Events[Name]]
  ): void;
}

/** @param call Calls one callback, so that its failing never stops the next. */
export function createEmitter<Events>(
  call: (callback: (detail: never) => void, detail: never) => void,
): Emitter<Events> {
  const listeners = new Set<[keyof Events, (detail: never) => void]>();

  return {
    on: (...listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    emit: (name, detail?: unknown) => {
      for (const [wanted, callback] of listeners) {
        if (wanted === name) call(callback, detail as never);
      }
    },
  };
}
