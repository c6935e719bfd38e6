import type { DeliverAdapter, TactfulRecord } from '@tactful/core';

/** An adapter that can be asked what it was given. */
export interface MemoryAdapter extends DeliverAdapter {
  /** Every record so far, in order. */
  readonly records: readonly TactfulRecord[];
  /** Forgets the records. */
  clear(): void;
}

/** Keeps each record in memory: for tests, and for hosts that read records themselves. */
export function memoryAdapter(): MemoryAdapter {
  const records: TactfulRecord[] = [];
  return {
    name: 'memory',
    records,
    deliver: (batch) => void records.push(...batch),
    clear: () => void records.splice(0),
  };
}
