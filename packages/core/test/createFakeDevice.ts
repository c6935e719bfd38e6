import type { Platform } from '../src/Platform.ts';
import type { VisitorState } from '../src/storage/StateStore.ts';

const NOTHING: VisitorState = { history: {} };

/** Storage in memory, which several pages may share. */
export interface FakeDevice {
  openStore: Platform['openStore'];
  /** What is kept, by name. */
  kept: Map<string, VisitorState>;
  /** How often anything was read or written. */
  uses: number;
  /** How often that was by a page that had closed its store. */
  usesAfterClose: number;
}

export function createFakeDevice(): FakeDevice {
  const kept = new Map<string, VisitorState>();
  const device: FakeDevice = {
    kept,
    uses: 0,
    usesAfterClose: 0,
    openStore: (name) => {
      let isOpen = false;
      let isClosed = false;
      const use = (): void => {
        device.uses += 1;
        if (isClosed) device.usesAfterClose += 1;
      };
      return {
        update: async (change) => {
          use();
          isOpen = true;
          // A real store answers later, too.
          await Promise.resolve();
          const next = change(structuredClone(kept.get(name) ?? NOTHING));
          if (next) kept.set(name, structuredClone(next));
          else kept.delete(name);
          return next ?? NOTHING;
        },
        saveSession: (session) => {
          if (!isOpen) return;
          use();
          kept.set(name, { ...NOTHING, ...kept.get(name), session });
        },
        close: () => {
          isClosed = true;
        },
      };
    },
  };
  return device;
}
