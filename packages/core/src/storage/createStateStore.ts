import type { StateStore, VisitorState } from './StateStore.ts';

/** The object store. Its keys are the fields of the state. */
const TABLE = 'state';
const NOTHING: VisitorState = { history: {} };
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
      let after = NOTHING;
      session.onsuccess = () => {
        const stored = {
          ...(reading.result ?? NOTHING),
          session: session.result,
        };
        const next = change(stored);
        table.clear();
        if (!next) return;
        after = next;
        table.put(next, TABLE);
        table.put(next.session, 'session');
      };
      transaction.oncomplete = () => resolve(after);
      transaction.onabort = reject;
    });
  };

  const inTime: typeof onDevice = (change) =>
    new Promise((resolve, reject) => {
      setTimeout(reject, TIMEOUT_MS);
      void onDevice(change).then(resolve, reject);
    });

  return {
    update: async (change) => {
      if (!memory) {
        try {
          return await inTime(change);
        } catch (error) {
          onBlocked(error);
        }
      }
      return (memory = change(memory ?? NOTHING));
    },
    wipe: () => {
      memory &&= NOTHING;
      return inTime(() => undefined).catch(() => {});
    },
    saveSession: (session) =>
      ifOpen((database) => {
        const { transaction } = write(database).put(session, 'session');
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
