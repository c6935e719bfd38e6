import type { Book, Item } from '../storage/Book.ts';

const WEEK_MS = 7 * 86_400_000;
const MOST_ITEMS = 1_000;
const MOST_BYTES = 5_000_000;

/** Counts records that are dropped for a destination. */
export type Drop = (
  book: Book,
  options: {
    name: string;
    reason: string;
    type: string;
    count: number;
    /** Of the answer that says so, if one does. */
    status?: number | undefined;
  },
) => void;

/**
 * Takes out of the queue what has no place in it: what nobody can read, what is
 * older than 7 days, what is too large for any place, and what is too much, touchpoints first, the oldest first.
 */
export function sweep(
  book: Book,
  options: { nowMs: number; names: readonly string[]; drop: Drop },
): void {
  const { nowMs, names, drop } = options;
  const dropItem = (key: string, item: Item, reason: string): void => {
    book.drop(key);
    const { owes, record } = Object(item) as Partial<Item>;
    const type = record?.type ?? 'touchpoint';
    // Of what nobody can read it is not known who waits for it.
    for (const name of Array.isArray(owes) ? owes : names) {
      drop(book, { name, reason, type, count: 1 });
    }
  };

  for (const { key, untilMs, limited = 0 } of book.outs) {
    if (untilMs > nowMs) continue;
    book.drop(key);
    for (const name of limited ? names : []) {
      const type = 'touchpoint';
      drop(book, { name, reason: 'rate_limited', type, count: limited });
    }
  }
  let bytes = 0;
  for (const [key, item] of book.items) {
    if (!isSound(key, item)) dropItem(key, item, 'corrupt');
    else if (nowMs - Date.parse(item.record.at) >= WEEK_MS) {
      dropItem(key, item, 'expired');
    } else if (item.bytes > MOST_BYTES) dropItem(key, item, 'too_large');
    else bytes += item.bytes;
  }
  if (book.items.size <= MOST_ITEMS && bytes <= MOST_BYTES) return;
  const touchpointsFirst = [...book.items].sort(
    ([a], [b]) => Number(a < 'record:1') - Number(b < 'record:1'),
  );
  for (const [key, item] of touchpointsFirst) {
    if (book.items.size <= MOST_ITEMS && bytes <= MOST_BYTES) return;
    bytes -= item.bytes;
    dropItem(key, item, 'overflow');
  }
}

/** Whether it is what was put there: others can write into this storage, too. */
function isSound(key: string, item: Partial<Item> | null): boolean {
  const { record, bytes, owes } = Object(item) as Partial<Item>;
  return (
    typeof record?.id === 'string' &&
    key === item!.key &&
    key.endsWith(record.id) &&
    !Number.isNaN(Date.parse(record.at)) &&
    bytes! >= 0 &&
    Array.isArray(owes)
  );
}
