import { noHistory } from '../engine/history.ts';
import type { Store, VisitorState } from './Store.ts';
import type { StoreOptions } from './StoreOptions.ts';

/**
 * The only object store. Beside the fields of the state it holds what is known of
 * the destinations (`lanes`), `out:…` for each page that has left with requests
 * under way, and `record:…` for each record.
 */
const TABLE = 'state';
const NOTHING: VisitorState = { history: noHistory };
/** Storage that is not open by then is as good as blocked. */
const TIMEOUT_MS = 1_000;
/** The same of what is not done by then. */
const TURN_MS = 10_000;
/** The code of a `QuotaExceededError`. */
const FULL = 22;

/**
 * Keeps everything in IndexedDB, one database per `name`, opened at the first
 * use. Where storage is blocked, or silent for 1 s, it is kept in memory,
 * and `onBlocked` hears of it. After `wipe` the database is gone, and every other
 * tab is told by its own connection: that costs no page its place in the
 * back/forward cache, as a channel of messages would.
 */
export function createStore(
  name: string,
  { isMemory, onBlocked, onWiped }: StoreOptions,
): Store {
  let opening: Promise<IDBDatabase> | undefined;
  let isBlocked = isMemory;
  /** As of the last answer: from there it goes on in memory. */
  let known = NOTHING;

  const write = (database: IDBDatabase): IDBObjectStore =>
    database.transaction(TABLE, 'readwrite').objectStore(TABLE);

  const run = async (work: (table: IDBObjectStore) => void): Promise<void> => {
    const database = await (opening ??= open(name, onWiped));
    const table = write(database);
    const { transaction } = table;
    let timer: ReturnType<typeof setTimeout>;
    let lose: (reason: unknown) => void;
    await new Promise<void>((resolve, reject) => {
      lose = reject;
      // It waits for its turn among all tabs, on a machine that may be busy.
      timer = setTimeout(reject, TURN_MS);
      // What begins while the browser closes the database never ends.
      database.addEventListener('close', reject);
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
      work(table);
    }).finally(() => {
      clearTimeout(timer);
      database.removeEventListener('close', lose);
    });
  };
  const attempt = async (
    work: (table: IDBObjectStore) => void,
    tries = 0,
  ): Promise<boolean> => {
    try {
      if (isBlocked) return false;
      await run(work);
      return true;
    } catch (error) {
      // None: what was under way has been given up, because the page goes. Full: what
      // did not fit waits in memory beside the rest, and something smaller may fit.
      if ((error as DOMException)?.code === FULL || error === null)
        return false;
      // The third time, or silent.
      if (tries > 1 || !error) {
        isBlocked = true;
        onBlocked(error);
      }
      // The browser may have closed it behind the page, in the middle of a step; what
      // is opened before it has cleared the device, it closes too.
      opening = undefined;
      return attempt(work, tries + 1);
    }
  };
  /** Does something with the database if it is open, or about to. */
  const ifOpen = (work: (database: IDBDatabase) => void): void => {
    void opening?.then(work).catch(() => {});
  };

  return {
    run: attempt,
    update: async (change) => {
      let after = NOTHING;
      const isKept = await attempt((table) => {
        const reading = table.get(TABLE);
        const session = table.get('session');
        const last = table.get('last');
        last.onsuccess = () => {
          after = change({
            ...(reading.result ?? NOTHING),
            session: session.result,
            last: last.result,
          });
          table.put(after, TABLE);
          table.put(after.session, 'session');
          table.put(after.last, 'last');
          // It is under way: nothing more is read.
          table.transaction.commit();
        };
      });
      return (known = isKept ? after : change(known));
    },
    put: (items, out) =>
      attempt((table) => {
        for (const entry of out ? [...items, out] : items) {
          table.put(entry, entry.key);
        }
        table.transaction.commit();
      }),
    wipe: () => {
      known = NOTHING;
      return (
        run((table) => table.clear())
          .then(() => opening)
          .then((database) => {
            database!.close();
            indexedDB.deleteDatabase(name);
          })
          // What was begun, in this tab.
          .finally(() => sessionStorage.removeItem(`${name}.draft`))
          .catch(() => {})
      );
    },
    saveLast: (session, last) =>
      ifOpen((database) => {
        const table = write(database);
        table.put(session, 'session');
        if (last) table.put(last, 'last');
        // WebKit keeps a frozen page's transaction open, and its lock, for as
        // long as the page may come back. Committed, it needs the page no more.
        table.transaction.commit();
      }),
    close: () => {
      isBlocked = true;
      ifOpen((database) => database.close());
    },
  };
}

function open(name: string, onWiped: () => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    setTimeout(reject, TIMEOUT_MS);
    // In a frame of opaque origin the getter itself throws: the promise rejects.
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(TABLE);
    request.onerror = reject;
    request.onsuccess = () => {
      const { result } = request;
      // Something else than the page removes it, or sets it up anew.
      result.onversionchange = ({ newVersion }) => {
        result.close();
        if (!newVersion) onWiped();
      };
      resolve(result);
    };
  });
}
