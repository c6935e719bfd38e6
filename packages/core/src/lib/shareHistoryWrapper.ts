import type { Stop } from './createEmitter.ts';

const EVENT = 'tactful:navigated';
/** Where a wrapped history keeps what wraps it, for every copy of this library. */
const KEY = 'tactful:wrapper';
const METHODS = ['pushState', 'replaceState'] as const;

interface Wrapper {
  users: number;
  /** Takes it off, unless somebody else has wrapped the history since. */
  restore(): void;
}

/**
 * Has `history.pushState` and `replaceState` dispatch an event at the window:
 * wrapped once for all who ask, restored when the last one releases it. A wrapper
 * that somebody has built upon stays, does nothing, and serves whoever asks next.
 */
export function shareHistoryWrapper(window: Window & typeof globalThis): {
  readonly event: string;
  release: Stop;
} {
  const history = window.history as History & { [KEY]?: Wrapper };
  const wrapper = (history[KEY] ??= wrap());
  wrapper.users += 1;

  function wrap(): Wrapper {
    const wrapped = METHODS.map((method) => {
      const original = history[method];
      const isOwn = Object.hasOwn(history, method);
      const replacement: History['pushState'] = (...entry) => {
        original.apply(history, entry);
        // As an event, so that no error of ours reaches the caller.
        if (wrapper.users) window.dispatchEvent(new Event(EVENT));
      };
      history[method] = replacement;
      return { method, original, isOwn, replacement };
    });
    return {
      users: 0,
      restore: () => {
        if (wrapped.some((it) => history[it.method] !== it.replacement)) return;
        for (const { method, original, isOwn } of wrapped) {
          if (isOwn) history[method] = original;
          else Reflect.deleteProperty(history, method);
        }
        delete history[KEY];
      },
    };
  }

  return {
    event: EVENT,
    release: () => {
      wrapper.users -= 1;
      if (!wrapper.users) wrapper.restore();
    },
  };
}
