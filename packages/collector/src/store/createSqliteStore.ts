import { createAppender } from './createAppender.ts';
import { openDatabase } from './openDatabase.ts';
import { forgetRecords } from './forgetRecords.ts';
import { readForward, writeForward } from './forwards.ts';
import { listRecords, readEnd } from './listRecords.ts';
import type { Store } from './Store.ts';

export interface SqliteStoreOptions {
  /** Database file, made when it is missing; its folder must exist. `:memory:` keeps nothing. */
  file: string;
}

/**
 * Keeps records in one SQLite file in WAL mode. Meant for one process per file: another
 * one's records are listed, but do not wake subscribers.
 *
 * What `append` has resolved for survives the death of the process. A power loss may
 * cost what was stored since the last checkpoint.
 *
 * @throws {SetupError} If the file cannot be opened.
 */
export function createSqliteStore(options: SqliteStoreOptions): Store {
  const { file } = options;
  const database = openDatabase(file);
  const listeners = new Set<() => void>();
  const appender = createAppender(database, {
    onCommit: () => listeners.forEach((onStored) => onStored()),
  });
  let isOpen = true;

  return {
    append: (records) => appender.append(records),
    list: (filter, page) => listRecords(database, { filter, ...page }),
    forget: async (who) => forgetRecords(database, who),
    readForward: async (name) => readForward(database, name),
    writeForward: async (name, forward) =>
      writeForward(database, name, forward),
    end: async () => String(readEnd(database)),
    subscribe: (onStored) => {
      const listener = (): void => onStored();
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: async () => {
      if (!isOpen) return;
      isOpen = false;
      appender.close();
      database.close();
    },
  };
}
