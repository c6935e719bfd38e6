/** What became of the records of one destination: accepted = acknowledged + queued + all dropped. */
export interface LedgerEntry {
  accepted: number;
  acknowledged: number;
  queued: number;
  /** Counts by reason. */
  dropped: Readonly<Record<string, number>>;
}

/** One entry per destination, by adapter name. */
export type Ledger = Readonly<Record<string, LedgerEntry>>;
