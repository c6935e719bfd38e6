import type { Adapter, TactfulRecord } from '@tactful/core';

/**
 * Sends only some records through an adapter. What is left out is not owed to it:
 * it neither waits nor counts as lost.
 *
 * @param keep Whether a record is sent. A throw costs that record: dropped with the reason `encode`.
 */
export function filter<Kind extends Adapter>(
  adapter: Kind,
  keep: (record: TactfulRecord) => boolean,
): Kind {
  return 'encode' in adapter
    ? {
        ...adapter,
        encode: (records, batch) => {
          const kept = records.filter(keep);
          // A wish to be forgotten has no records.
          const isEmpty = records.length > 0 && !kept.length;
          return isEmpty ? [] : adapter.encode(kept, batch);
        },
      }
    : {
        ...adapter,
        deliver: (records, batch) => {
          const kept = records.filter(keep);
          if (kept.length) adapter.deliver(kept, batch);
        },
      };
}
