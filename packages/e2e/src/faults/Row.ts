import type { LedgerEntry } from './createScene.ts';

/** What a case came to. */
export interface Row {
  readonly id: string;
  readonly fault: string;
  /** Touchpoints that were tracked. */
  readonly accepted: number;
  /** Of these, what the receiver has. */
  readonly unique: number;
  /** Of these, what it has twice after it dropped known ids. */
  readonly repeats: number;
  readonly requests: number;
  /** Until nothing waited that could be sent. */
  readonly tookMs: number;
  readonly ledger: LedgerEntry;
  /** Known ids that came again. */
  readonly reported: number;
}
