import type { TactfulRecord } from '@tactful/core';

/** Ids of records, in their order. */
export function idsOf(records: readonly TactfulRecord[]): string[] {
  return records.map(({ id }) => id);
}
