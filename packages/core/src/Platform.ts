import type { Stop } from './lib/createEmitter.ts';
import type { createInspector } from './inspect/createInspector.ts';
import type { createSignals } from './late/createSignals.ts';
import type * as Extras from './late/extras.ts';
import type { createSender } from './send/createSender.ts';
import type { createStage } from './present/createStage.ts';
import type { LoadEntries } from './present/Entries.ts';
import type { Safety } from './present/Ui.ts';
import type { Signal } from './signals/Signal.ts';
import type { Store } from './storage/Store.ts';
import type { StoreOptions } from './storage/StoreOptions.ts';
import type { TactfulRecord } from './types.gen.ts';

/** All that the client takes from its surroundings. */
export interface Platform {
  window: Window & typeof globalThis;
  fetch: typeof globalThis.fetch;
  /** Epoch milliseconds. */
  now(): number;
  /** From 0 up to 1. */
  random(): number;
  /** Calls back once, later. */
  setTimer(callback: () => void, delayMs: number): Stop;
  /** Fetches what brings prompts on the screen, once there is one to be shown. */
  loadStage(): Promise<{
    createStage: typeof createStage;
  }>;
  /** Fetches what many pages do without: see `needsExtras`. */
  loadExtras(): Promise<
    typeof Extras & {
      /** @default the option of that name */
      loadEntries?: LoadEntries;
    }
  >;
  /** Fetches what runs signals, once a prompt listens to one; with them, unless the host passes them in. */
  loadSignals(): Promise<{
    createSignals: typeof createSignals;
    signals?: readonly Signal[];
  }>;
  /** Touchpoints of the signals that can be fetched. Default: of those that the host passes in. */
  signalNames?: readonly string[];
  /** Fetches what sends records, once some are due. */
  loadSender(): Promise<{ createSender: typeof createSender }>;
  /** Fetches what tells why, once somebody asks. */
  loadInspector(): Promise<{ createInspector: typeof createInspector }>;
  /**
   * Where records go instead of the queue, before there is consent. Resolves when
   * it is known how that went.
   */
  sendNow?(record: TactfulRecord): Promise<Safety>;
  /** What is remembered under this name. */
  openStore(name: string, options: StoreOptions): Store;
}
