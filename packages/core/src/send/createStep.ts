import type { OutboxState } from '../deliver/OutboxState.ts';
import type { Book, Item, LaneState, Out } from '../storage/Book.ts';
import type { Store } from '../storage/Store.ts';

/** Changes what is on its way, in one step that no other tab can come between. */
export type Step = (change: (book: Book) => void) => Promise<void>;

/** Others can write into this storage, too: more than this takes several steps, none of them long. */
const MOST_READ = 2_000;

const within = (prefix: string): IDBKeyRange =>
  // ";" is what follows ":".
  IDBKeyRange.bound(`${prefix}:`, `${prefix};`);

/**
 * On the device; where nothing can be kept there, on what this page has accepted.
 *
 * @param leaving Ends when the page goes. WebKit keeps the transaction of a page that may
 *   come back, and so every other page from the device: what is under way is given up.
 */
export function createStep(
  store: Store,
  { own }: OutboxState,
  {
    leaving,
    onDegraded,
  }: {
    leaving: () => AbortSignal;
    /** Nothing can be kept on the device: each time, it goes on in memory. */
    onDegraded: () => void;
  },
): Step {
  const lanes: Record<string, LaneState> = {};
  /** The connection of the last step. */
  let connection: IDBDatabase | undefined;

  const inMemory = (change: (book: Book) => void): void => {
    // What has been kept there, too: nobody knows whether it still is.
    const found = [...own.values()].map(
      ({ item }) => [item.key, item] as const,
    );
    const items = new Map(found.sort(([a], [b]) => (a < b ? -1 : 1)));
    change({
      lanes,
      items,
      outs: [],
      put: (entry) => {
        const before = own.get(entry.key);
        if (!before || !('record' in entry)) return;
        own.set(entry.key, { ...before, item: entry });
        items.set(entry.key, entry);
      },
      drop: (key) => {
        items.delete(key);
        own.delete(key);
      },
    });
  };

  return async (change) => {
    const left = leaving();
    let isGivenUp = false;
    const isKept = await store.run((table) => {
      const { transaction } = table;
      const giveUp = (): void => {
        isGivenUp = true;
        transaction.abort();
      };
      if (left.aborted) return giveUp();
      left.addEventListener('abort', giveUp);
      transaction.addEventListener('complete', () =>
        left.removeEventListener('abort', giveUp),
      );
      const known = table.get('lanes');
      const outs = table.getAll(within('out'));
      const found = table.getAll(within('record'), MOST_READ);
      const keys = table.getAllKeys(within('record'), MOST_READ);
      keys.onsuccess = () => {
        const all = found.result as Item[];
        const stored = new Map(
          keys.result.map((key, index) => [String(key), all[index]!]),
        );
        const { db } = transaction;
        // Another one than before: the browser has closed that, as it does to clear the device.
        const isCleared = !known.result || (connection && connection !== db);
        connection = db;
        for (const [key, one] of own) {
          if (!one.isStored || stored.has(key)) continue;
          // If it was not cleared, another tab has settled it.
          if (isCleared) own.set(key, { ...one, isStored: false });
          else own.delete(key);
        }
        // What did not fit on the device goes with the rest.
        const beside = [...own.values()].filter(
          ({ isStored }) => isStored === false,
        );
        const items = new Map(
          [
            ...stored,
            ...beside.map(({ item }) => [item.key, item] as const),
          ].toSorted(([one], [other]) => (one < other ? -1 : 1)),
        );
        const book: Book = {
          lanes: known.result ?? {},
          items,
          outs: outs.result as Out[],
          put: (entry) => {
            if ('record' in entry) items.set(entry.key, entry);
            const mine = own.get(entry.key);
            if (mine?.isStored === false && 'record' in entry) {
              own.set(entry.key, { ...mine, item: entry });
            } else table.put(entry, entry.key);
          },
          drop: (key) => {
            items.delete(key);
            own.delete(key);
            book.outs = book.outs.filter((out) => out.key !== key);
            table.delete(key);
          },
        };
        try {
          change(book);
          table.put(book.lanes, 'lanes');
        } catch {
          // No error of ours reaches the page; nothing of this step is kept.
          giveUp();
        }
      };
    });
    if (isKept || isGivenUp) return;
    onDegraded();
    inMemory(change);
  };
}
