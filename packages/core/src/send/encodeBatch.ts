import type { Item } from '../storage/Book.ts';
import type {
  Adapter,
  AdapterRequest,
  BatchHeader,
} from '../deliver/Adapter.ts';
import { sizeOf } from '../deliver/sizeOf.ts';

/** A request with the records that it carries; without one, they were taken inside the page, or are `broken`. */
export interface Encoded {
  readonly items: readonly Item[];
  readonly request?: AdapterRequest;
  /** The adapter throws at this record. */
  readonly isBroken?: boolean;
}

/** Has an adapter make requests. A throw costs one record; what is too large is halved. */
export function encodeBatch(
  adapter: Adapter,
  items: readonly Item[],
  header: BatchHeader,
): readonly Encoded[] {
  const records = items.map(({ record }) => record);
  try {
    if (!('encode' in adapter)) {
      adapter.deliver(records, header);
      return [{ items }];
    }
    const encoded = adapter.encode(records, header).map((request) => ({
      request,
      items: items.filter(({ record }) => request.ids.includes(record.id)),
    }));
    const limit = adapter.limits?.bytes ?? Infinity;
    const isLarge = encoded.some(
      (one) => one.items.length > 1 && sizeOf(one.request.body) > limit,
    );
    if (!isLarge) return encoded;
  } catch {
    if (items.length === 1) return [{ items, isBroken: true }];
  }
  const half = Math.ceil(items.length / 2);
  return [items.slice(0, half), items.slice(half)].flatMap((part) =>
    encodeBatch(adapter, part, header),
  );
}
