import type { TactfulRecord } from '@tactful/schema';

/** Ends a subscription. Safe to call twice. */
export type Stop = () => void;

/** What records must be, all of it; an absent field says nothing. */
export interface RecordFilter {
  type?: TactfulRecord['type'] | undefined;
  name?: string | undefined;
  session?: string | undefined;
  visitor?: string | undefined;
  /** `data.prompt`. */
  prompt?: string | undefined;
  /** `data.response`. */
  response?: string | undefined;
  /** `data.final`. */
  final?: boolean | undefined;
  /** Earliest `at`, included; UTC with milliseconds. */
  since?: string | undefined;
  /** Latest `at`, excluded; UTC with milliseconds. */
  until?: string | undefined;
}

export interface PageOptions {
  /** Where the page before ended; the start by default. */
  cursor?: string | undefined;
  /** Most records in one page; a store may give fewer. */
  limit: number;
}

export interface StoredRecord {
  /** Place of the record in the order of storing. */
  cursor: string;
  /** The record as it was sent, as JSON. */
  json: string;
}

export interface RecordPage {
  records: StoredRecord[];
  /** Whether more records match. */
  more: boolean;
  /** The place up to which this page has looked. */
  cursor: string;
}

export interface Appended {
  /** Records that are new. */
  stored: number;
  /** Records whose id the store already had; it keeps the first. */
  known: number;
}

/** How far records were forwarded to one destination. */
export interface Forward {
  /** All records up to there are with it, or dropped. */
  cursor: string;
  /** Records that it will never have: counts by reason. */
  dropped: Record<string, number>;
}

/**
 * Where the collector keeps records: once per id, in the order of arrival. Cursors
 * are the store's own words for places in that order and stay good for as long as it lives.
 */
export interface Store {
  /** Keeps records. Resolves when they would survive the death of the process, not before. */
  append(records: readonly TactfulRecord[]): Promise<Appended>;
  /**
   * Reads the records after a cursor that match, oldest first.
   *
   * @throws {CursorError} If this store never gave out the cursor.
   */
  list(filter: RecordFilter, page: PageOptions): Promise<RecordPage>;
  /** Removes every record of a session, and of a visitor. Resolves with how many there were. */
  forget(who: {
    visitor?: string | undefined;
    session: string;
  }): Promise<number>;
  /** How far records were forwarded to a destination; `undefined` for a new one. */
  readForward(name: string): Promise<Forward | undefined>;
  /** Notes how far. Resolves when that would survive the death of the process. */
  writeForward(name: string, forward: Forward): Promise<void>;
  /** The place after the last record. */
  end(): Promise<string>;
  /** Calls back after records were stored. It says only that; `list` has them. */
  subscribe(onStored: () => void): Stop;
  /** Finishes what was appended and releases everything. */
  close(): Promise<void>;
}
