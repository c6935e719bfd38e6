import type { OutboxState } from '../deliver/OutboxState.ts';
import type { Book, Item, LaneState, Out } from '../storage/Book.ts';
import type { Store } from '../storage/Store.ts';

/** Changes what is on its way, in one step that no other tab can come between. */
export type Step = (change: (book: Book) => void) => Promise<void>;

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
  leaving: () => AbortSignal,
): Step {
  const lanes: Record<string, LaneState> = {};

  const inMemory = (change: (book: Book) => void): void => {
    const found = [...own.values()]
      .filter(({ isStored }) => !isStored)
      .map(({ item }) => [item.key, item] as const);
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
      const found = table.getAll(within('record'));
      const keys = table.getAllKeys(within('record'));
      keys.onsuccess = () => {
        const all = found.result as Item[];
        const items = new Map(
          keys.result.map((key, index) => [String(key), all[index]!]),
        );
        const book: Book = {
          lanes: known.result ?? {},
          items,
          outs: outs.result as Out[],
          put: (entry) => {
            if ('record' in entry) items.set(entry.key, entry);
            table.put(entry, entry.key);
          },
          drop: (key) => {
            items.delete(key);
            own.delete(key);
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
    if (!isKept && !isGivenUp) inMemory(change);
  };
}
