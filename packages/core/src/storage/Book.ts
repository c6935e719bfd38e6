import type { TactfulRecord } from '../types.gen.ts';

/** A record on its way, as it is kept on the device. Plain JSON. */
export interface Item {
  /** Its place in the queue: answers and complaints first, then by age. Ends with the record's id. */
  readonly key: string;
  readonly record: TactfulRecord;
  /** Of the record as JSON, in UTF-8. */
  readonly bytes: number;
  /** The destinations that have not acknowledged it. */
  readonly owes: readonly string[];
  /** By destination, the own clock of one that failed alone. */
  readonly parked?: Readonly<Record<string, Parked>> | undefined;
}

/** When a record that failed alone is tried again. */
export interface Parked {
  /** Epoch milliseconds. */
  readonly untilMs: number;
  /** How often it failed while others got through; the tenth time ends it. */
  readonly tries: number;
  /** How many records had got through when it failed last. */
  readonly acknowledged: number;
}

/** What is known of one destination, in all tabs. Plain JSON. */
export interface LaneState {
  acknowledged: number;
  /** Counts by reason. */
  dropped: Record<string, number>;
  /** Losses that the backend has not been told of: counts by type and reason. */
  untold?: Record<string, number> | undefined;
  /** In a row. */
  failures: number;
  /** No request before then, epoch milliseconds. */
  untilMs: number;
  /** Whether its server named that time: then nothing shortens it. */
  isTold?: boolean | undefined;
  /** Why nothing gets through until somebody mends it: `unauthorized`, `not_found`. */
  blocked?: string | undefined;
  /** How many records, from the head of the queue, have failed together: one of them may be the cause. */
  suspects?: number | undefined;
  /** Whether that one was looked for since something got through last. */
  isSearched?: boolean | undefined;
  /** Its server takes no more than so many bytes in one request. */
  maxBytes?: number | undefined;
}

/** Records that are under way from another page: one that was left, or one that can take no lock. */
export interface Out {
  /** Its own key: `out:` and something unique. */
  readonly key: string;
  readonly keys: readonly string[];
  /** Epoch milliseconds. */
  readonly untilMs: number;
  /** Touchpoints that were too many, and are in no count yet. */
  readonly limited?: number | undefined;
}

/** Everything that is on its way, during one step that no other tab can come between. */
export interface Book {
  /** By destination. What is changed in it is kept. */
  readonly lanes: Record<string, LaneState>;
  /** By key, in the order of the queue. */
  readonly items: ReadonlyMap<string, Item>;
  /** By page. */
  outs: readonly Out[];
  put(entry: Item | Out): void;
  drop(key: string): void;
}
