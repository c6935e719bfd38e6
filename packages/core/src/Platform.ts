import type { StateStore } from './storage/StateStore.ts';

/** All that the client takes from its surroundings. */
export interface Platform {
  window: Window;
  fetch: typeof globalThis.fetch;
  /** Epoch milliseconds. */
  now(): number;
  /** From 0 up to 1. */
  random(): number;
  /** What is remembered under this name. */
  openStore(name: string, onBlocked: (error: unknown) => void): StateStore;
}
