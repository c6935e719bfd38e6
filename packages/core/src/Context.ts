import type { Recorder } from './capture/createRecorder.ts';
import type { Plan } from './engine/compileConfig.ts';
import type { Emitter } from './lib/createEmitter.ts';
import type { Platform } from './Platform.ts';
import type { Safety } from './present/Ui.ts';
import type { TactfulEvents, TactfulOptions } from './Tactful.ts';
import type { TactfulRecord } from './types.gen.ts';

/** What the host hears, and what only parts of the client do. */
export interface ClientEvents extends TactfulEvents {
  /** The path has changed within this document. */
  left: undefined;
  /** A session begins. */
  session: undefined;
}

/** What all parts of one client share. */
export interface Context extends Platform, Emitter<ClientEvents> {
  /** With adapters. */
  readonly options: TactfulOptions;
  /** Makes a complete record and queues it. */
  record: Recorder;
  /** Absolute, of our own requests so far. */
  readonly ownUrls: ReadonlySet<string>;
  /** Touchpoints of the signals that are on. */
  signalNames: readonly string[];
  /** The config in force, compiled. */
  plan: Plan;
  /** What many pages do without; `undefined` until this one needs it. */
  extras: Awaited<ReturnType<Platform['loadExtras']>> | undefined;
  /** Whether the visitor asks not to be followed: no id outlives the session, third parties get nothing. */
  readonly isAnonymous: boolean | undefined;
  /**
   * What becomes of a record before it is stored: it is edited, or goes another way.
   * Until what does so has come, it goes nowhere. Absent where nobody wants it.
   */
  editRecord:
    | ((record: TactfulRecord) => TactfulRecord | Promise<Safety>)
    | undefined;
  /** Milliseconds by which our clock is ahead of the visitor's. */
  aheadMs: number;
  /** Why there is no config; `undefined` once there is one. */
  missing: string | undefined;
  /** Its content hash; "none" before there is one. */
  hash: string;
  /** Whether there is the visitor's leave, and no end yet. */
  isLive(): boolean;
  /** Tells what is broken: one line, always, once per message; the error goes to `onError`. */
  report(message: string, error?: unknown): void;
  /** Calls what may throw; a throw is reported and gives `undefined`. */
  guard<Args extends unknown[], Result>(
    callback: ((...args: Args) => Result) | undefined,
    ...args: Args
  ): Result | undefined;
}
