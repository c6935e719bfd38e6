import { noHistory } from '../engine/history.ts';
import type { StateStore, VisitorState } from './StateStore.ts';

/** The object store. Its keys are the fields of the state. */
const TABLE = 'state';
const NOTHING: VisitorState = { history: noHistory };
/** Storage that does not answer by then is as good as blocked. */
const TIMEOUT_MS = 1_000;

/**
 * Keeps the state in IndexedDB, one database per `name`, opened at the first
 * use. Where storage is blocked, or silent for 1 s, it is kept in memory, and
 * `onBlocked` hears of it.
 */
export function createStateStore(
  name: string,
  onBlocked: (error: unknown) => void,
): StateStore {
  let opening: Promise<IDBDatabase> | undefined;
  let memory: VisitorState | undefined;
  /** As of the last answer: from there it goes on in memory. */
  let known = NOTHING;

  const write = (database: IDBDatabase): IDBObjectStore =>
    database.transaction(TABLE, 'readwrite').objectStore(TABLE);

  /** Does something with the database if it is open, or about to. */
  const ifOpen = (run: (database: IDBDatabase) => void): void => {
    // It may be closed behind the page: then the next page goes by an older state.
    void opening?.then(run).catch(() => {});
  };

  const onDevice = async (
    change: (state: VisitorState) => VisitorState | undefined,
  ): Promise<VisitorState> => {
    const table = write(await (opening ??= open(name)));
    return new Promise((resolve, reject) => {
      const { transaction } = table;
      const reading = table.get(TABLE);
      const session = table.get('session');
      const last = table.get('last');
      let after = NOTHING;
      last.onsuccess = () => {
        const stored = {
          ...(reading.result ?? NOTHING),
          session: session.result,
          last: last.result,
        };
        const next = change(stored);
        table.clear();
        if (!next) return;
        after = next;
        table.put(next, TABLE);
        table.put(next.session, 'session');
        table.put(next.last, 'last');
      };
      transaction.oncomplete = () => resolve(after);
      transaction.onabort = reject;
    });
  };

  const inTime: typeof onDevice = (change) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(reject, TIMEOUT_MS);
      void onDevice(change)
        .then(resolve, reject)
        .finally(() => clearTimeout(timer));
    });

  return {
    update: async (change) => {
      if (!memory) {
        try {
          return (known = await inTime(change));
        } catch (error) {
          onBlocked(error);
        }
      }
      return (memory = change(memory ?? known));
    },
    wipe: () => {
      known = NOTHING;
      memory &&= NOTHING;
      return inTime(() => undefined).catch(() => {});
    },
    saveLast: (session, last) =>
      ifOpen((database) => {
        const table = write(database);
        const { transaction } = table.put(session, 'session');
        if (last) table.put(last, 'last');
        // WebKit keeps a frozen page's transaction open, and its lock, for as
        // long as the page may come back. Committed, it needs the page no more.
        transaction!.commit();
      }),
    close: () => ifOpen((database) => database.close()),
  };
}

function open(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    // In a frame of opaque origin the getter itself throws: the promise rejects.
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(TABLE);
    request.onerror = reject;
    request.onsuccess = () => resolve(request.result);
  });
}
