/** What is alive in the page of what the signals may have left there. */
export interface Alive {
  /** Kind and type of each listener: `Window scroll`. */
  listeners: string[];
  observers: string[];
  isHistoryWrapped: boolean;
}

/**
 * Counts from now on who listens and who observes. Runs as the first script of
 * the page, as text.
 */
export function installProbe(): void {
  interface Listener {
    target: EventTarget;
    type: string;
    callback: unknown;
    isCapture: boolean;
  }
  const listeners = new Set<Listener>();
  const observers = new Set<object>();
  const { pushState, replaceState } = history;
  const { addEventListener, removeEventListener } = EventTarget.prototype;

  const isCapturing = (options: unknown): boolean =>
    typeof options === 'object'
      ? Boolean((options as AddEventListenerOptions | null)?.capture)
      : Boolean(options);
  const find = (
    target: EventTarget,
    type: string,
    callback: unknown,
    options: unknown,
  ): Listener | undefined =>
    [...listeners].find(
      (it) =>
        it.target === target &&
        it.type === type &&
        it.callback === callback &&
        it.isCapture === isCapturing(options),
    );

  EventTarget.prototype.addEventListener = function add(
    type,
    callback,
    options,
  ) {
    addEventListener.call(this, type, callback, options);
    // What waits for a signal of ours goes with it.
    if (this instanceof AbortSignal) return;
    const signal = typeof options === 'object' ? options.signal : undefined;
    // `this` is nothing where it is called by its bare name.
    const target: EventTarget = this ?? globalThis;
    if (signal?.aborted || find(target, type, callback, options)) return;
    const isCapture = isCapturing(options);
    const listener = { target, type, callback, isCapture };
    listeners.add(listener);
    if (signal) {
      addEventListener.call(signal, 'abort', () => listeners.delete(listener));
    }
  };
  EventTarget.prototype.removeEventListener = function remove(
    type,
    callback,
    options,
  ) {
    removeEventListener.call(this, type, callback, options);
    const listener = find(this ?? globalThis, type, callback, options);
    if (listener) listeners.delete(listener);
  };

  for (const { prototype } of [
    MutationObserver,
    IntersectionObserver,
    PerformanceObserver,
    ResizeObserver,
  ]) {
    const { observe, disconnect } = prototype as {
      observe(...what: unknown[]): void;
      disconnect(): void;
    };
    Object.assign(prototype, {
      observe(...what: unknown[]) {
        observers.add(this);
        observe.apply(this, what);
      },
      disconnect() {
        observers.delete(this);
        disconnect.call(this);
      },
    });
  }

  Object.assign(globalThis, {
    readAlive: (): Alive => ({
      listeners: [...listeners]
        .map(({ target, type }) => `${target.constructor.name} ${type}`)
        .sort(),
      observers: [...observers].map((it) => it.constructor.name).sort(),
      isHistoryWrapped:
        history.pushState !== pushState ||
        history.replaceState !== replaceState ||
        Object.keys(history).length > 0,
    }),
  });
}
