import type { Book, Item, LaneState } from '../storage/Book.ts';

/**
 * What becomes of a record: "" is acknowledged, any other word the reason why it
 * is dropped, `null` not owed after all; `undefined`: it goes on waiting.
 */
export type Fate = string | null | undefined;

/** Says what becomes of the records of one request, and sets the clock of its destination. */
export type Judge = (book: Book, lane: LaneState) => (item: Item) => Fate;

/** The same for every record. */
export const always =
  (fate: Fate): Judge =>
  () =>
  () =>
    fate;
