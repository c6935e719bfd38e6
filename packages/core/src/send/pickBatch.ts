import { BATCH_BYTES } from '../deliver/limits.ts';
import type { Book, Item } from '../storage/Book.ts';
import type { Adapter } from '../deliver/Adapter.ts';
import { laneOf } from './laneOf.ts';

/**
 * What the next request to a destination carries: what is owed to it, in the order
 * of the queue, as far as it fits. Of records that have failed together, half.
 */
export function pickBatch(
  book: Pick<Book, 'lanes' | 'items' | 'outs'>,
  { name, limits = {} }: Pick<Adapter, 'name' | 'limits'>,
  nowMs: number,
): Item[] {
  const { suspects, maxBytes = BATCH_BYTES } = laneOf(book, name);
  const { records = Infinity, bytes: limit = maxBytes } = limits;
  const away = book.outs.flatMap(({ keys, untilMs }) =>
    untilMs > nowMs ? keys : [],
  );
  const most = suspects ? Math.ceil(suspects / 2) : records;
  const batch: Item[] = [];
  let bytes = 0;
  for (const item of book.items.values()) {
    const { key, owes, parked } = item;
    const isParked = (parked?.[name]?.untilMs ?? 0) > nowMs;
    if (isParked || !owes.includes(name) || away.includes(key)) continue;
    bytes += item.bytes;
    // One that is too large alone goes alone.
    if (
      batch.length &&
      (bytes > Math.min(maxBytes, limit) ||
        batch.length >= Math.min(most, records))
    ) {
      break;
    }
    batch.push(item);
  }
  // As it happened: receivers may read it in that order.
  const placeOf = ({ key }: Item): string => key.slice('record:0'.length);
  return batch.sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
}
