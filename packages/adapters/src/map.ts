import type { Adapter, TactfulRecord } from '@tactful/core';

/**
 * Changes records on their way through an adapter: leaves a field out, adds one. What
 * waits on the device stays as it was, and so does the `id`, by which a receiver knows it.
 *
 * @param change Returns the record to send; the one it gets must not be changed. A throw
 *   costs that record: dropped with the reason `encode`.
 */
export function map<Kind extends Adapter>(
  adapter: Kind,
  change: (record: TactfulRecord) => TactfulRecord,
): Kind {
  const changeAll = (records: readonly TactfulRecord[]): TactfulRecord[] =>
    records.map((record) => ({ ...change(record), id: record.id }));
  return 'encode' in adapter
    ? {
        ...adapter,
        encode: (records, batch) => adapter.encode(changeAll(records), batch),
      }
    : {
        ...adapter,
        deliver: (records, batch) => adapter.deliver(changeAll(records), batch),
      };
}
