import { noHistory } from '../src/engine/history.ts';
import type { Platform } from '../src/Platform.ts';
import type { VisitorState } from '../src/storage/Store.ts';

const NOTHING: VisitorState = { history: noHistory };

/** Storage in memory, which several pages may share. */
export interface FakeDevice {
  openStore: Platform['openStore'];
  /** What is kept, by name. */
  kept: Map<string, VisitorState>;
  /** Stores that are open now. */
  open: number;
  /** How often anything was read or written. */
  uses: number;
  /** How often that was by a page that had closed its store. */
  usesAfterClose: number;
}

export function createFakeDevice(): FakeDevice {
  const kept = new Map<string, VisitorState>();
  const device: FakeDevice = {
    kept,
    open: 0,
    uses: 0,
    usesAfterClose: 0,
    openStore: (name, { isMemory }) => {
      device.open += 1;
      let isUsed = false;
      let isClosed = false;
      let inPage = NOTHING;
      const use = (): void => {
        if (isMemory) return;
        device.uses += 1;
        if (isClosed) device.usesAfterClose += 1;
      };
      return {
        update: async (change) => {
          use();
          isUsed = true;
          // A real store answers later, too.
          await Promise.resolve();
          if (isMemory) return (inPage = change(inPage));
          const next = change(structuredClone(kept.get(name) ?? NOTHING));
          kept.set(name, structuredClone(next));
          return next;
        },
        // Records wait in the page: what a real device does with them is tested with one.
        put: async () => false,
        run: async () => false,
        wipe: async () => {
          use();
          kept.delete(name);
        },
        saveLast: (session, last) => {
          if (!isUsed || isMemory) return;
          use();
          const before = kept.get(name) ?? NOTHING;
          kept.set(name, { ...before, session, last: last ?? before.last });
        },
        close: () => {
          if (!isClosed) device.open -= 1;
          isClosed = true;
        },
      };
    },
  };
  return device;
}
