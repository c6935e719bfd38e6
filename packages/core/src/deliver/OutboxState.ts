import type { Safety } from '../present/Ui.ts';
import type { Item } from '../storage/Book.ts';
import type { Ledger } from './Ledger.ts';

/** A record that this page has accepted, and somebody still owes. */
export interface Own {
  readonly item: Item;
  /** Hears how safe it is; the first word counts. */
  readonly onSafe: (safety: Safety) => void;
  /** Whether it is on the device; unset until that is known. */
  readonly isStored?: boolean | undefined;
}

/** What the outbox and the sender of one page share. */
export interface OutboxState {
  /** By key. */
  readonly own: Map<string, Own>;
  /** What a request of this page carries: a destination, a space, a key. */
  readonly carried: Set<string>;
  /** Touchpoints that were too many, and are in no count yet. */
  limited: number;
  /** As of the last look at the device. */
  ledger: Ledger;
  /** By destination, the time that its server has named, epoch milliseconds: no request before. */
  readonly told: Record<string, number>;
  /** Ends what is under way; another one takes its place. */
  stopping: AbortController;
}
