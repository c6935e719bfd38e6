import { noHistory } from '../engine/history.ts';
import type { Platform } from '../Platform.ts';
import type { VisitorState } from '../storage/Store.ts';

/** Storage in memory. Pages that share one are pages of one visitor. */
export interface TestDevice {
  readonly openStore: Platform['openStore'];
}

export function createTestDevice(): TestDevice {
  const kept = new Map<string, VisitorState>();
  const read = (name: string): VisitorState =>
    kept.get(name) ?? { history: noHistory };

  return {
    openStore: (name) => ({
      update: async (change) => {
        const next = change(read(name));
        kept.set(name, next);
        return next;
      },
      // Records wait in the page.
      put: async () => false,
      run: async () => false,
      wipe: async () => kept.delete(name),
      saveLast: (session, last) => {
        const before = read(name);
        kept.set(name, { ...before, session, last: last ?? before.last });
      },
      close: () => {},
    }),
  };
}
