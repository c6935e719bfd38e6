import type { Platform } from './Platform.ts';
import { createStore } from './storage/createStore.ts';

/** The browser as it is when the client starts; on a server a window that is not there. */
export function browserPlatform(): Omit<
  Platform,
  'loadStage' | 'loadExtras' | 'loadSignals' | 'loadSender' | 'loadInspector'
> {
  return {
    window: globalThis.window,
    // Taken now: what wraps `fetch` later does not see our requests.
    fetch: globalThis.fetch,
    now: Date.now,
    random: Math.random,
    setTimer: (callback, delayMs) => {
      const timer = setTimeout(callback, delayMs);
      return () => clearTimeout(timer);
    },
    openStore: createStore,
  };
}
