import type { History, OutcomeNote } from '../engine/history.ts';
import type { Rest } from '../engine/Rest.ts';
import type { Session } from '../engine/session.ts';
import type { Waiting } from '../engine/waiting.ts';
import type { Item, Out } from './Book.ts';

/** What a page leaves to the next one. */
export interface LastWords {
  /** A prompt that was ignored until the end; noted by the next page. */
  readonly ignored?: OutcomeNote | undefined;
  /** Prompts whose delay goes on on the next page. */
  readonly armed: readonly Waiting[];
}

/** All that is remembered of a visitor between pages. Plain JSON. */
export interface VisitorState {
  readonly visitor?: string | undefined;
  /** Epoch milliseconds, of the first session. */
  readonly firstSeenAtMs?: number | undefined;
  /** Of the last touchpoint of the session before this one. */
  readonly lastSeenAtMs?: number | undefined;
  /** How many there were, this one included. */
  readonly sessions?: number | undefined;
  readonly session?: Session | undefined;
  readonly last?: LastWords | undefined;
  readonly history: History;
  /** What was ignored, and is not in the history yet. */
  readonly ignored?: readonly OutcomeNote[] | undefined;
  /** Which prompts will not be shown for now. Any outcome ends it. */
  readonly rests?:
    | {
        /** Hash of the config that says so. */
        readonly config: string;
        /** By prompt. */
        readonly prompts: Readonly<Record<string, Rest>>;
      }
    | undefined;
}

/** Keeps what is remembered of one visitor, and the records that are on their way. */
export interface Store {
  /**
   * Changes the state in one step that no other tab can come between.
   *
   * @returns The state after the change.
   */
  update(change: (state: VisitorState) => VisitorState): Promise<VisitorState>;
  /**
   * Keeps records. It reads nothing: it is done even if the page freezes at once.
   *
   * @returns Whether they are on the device, once they are.
   */
  put(items: readonly Item[], out?: Out): Promise<boolean>;
  /**
   * Does something with the table, in one step that no other tab can come between.
   *
   * @returns Whether that is on the device, once it is; `false`: nothing is kept there,
   *   or the work has aborted its own transaction.
   */
  run(work: (table: IDBObjectStore) => void): Promise<boolean>;
  /** Removes everything, from the device too. */
  wipe(): Promise<unknown>;
  /**
   * Writes the session, and what a page leaves to the next one, if anything. It
   * reads nothing: it is done even if the page freezes at once.
   */
  saveLast(session: Session, last?: LastWords): void;
  close(): void;
}
