import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { TactfulRecord } from '@tactful/schema';
import type { Appended } from './Store.ts';

const INSERT = `
  INSERT OR IGNORE INTO records
    (id, type, name, at, session, visitor, prompt, response, final, json)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
`;

interface Waiting {
  records: readonly TactfulRecord[];
  resolve(appended: Appended): void;
  reject(reason: unknown): void;
}

export interface Appender {
  append(records: readonly TactfulRecord[]): Promise<Appended>;
  /** Commits what waits; later appends are refused. */
  close(): void;
}

/** Writes records, all that arrive in one turn of the event loop in one transaction. */
export function createAppender(
  database: DatabaseSync,
  { onCommit }: { onCommit: () => void },
): Appender {
  const insert = database.prepare(INSERT);
  let waiting: Waiting[] = [];
  let isOpen = true;

  const write = (records: readonly TactfulRecord[]): Appended => {
    let stored = 0;
    for (const record of records) {
      stored += Number(insert.run(...toRow(record)).changes);
    }
    return { stored, known: records.length - stored };
  };

  const commit = (): void => {
    const group = waiting;
    waiting = [];
    if (group.length === 0) return;
    let results: Appended[];
    try {
      database.exec('BEGIN IMMEDIATE');
      results = group.map(({ records }) => write(records));
      database.exec('COMMIT');
    } catch (error) {
      rollBack(database);
      group.forEach(({ reject }) => reject(error));
      return;
    }
    group.forEach(({ resolve }, index) => resolve(results[index]!));
    if (results.some(({ stored }) => stored > 0)) onCommit();
  };

  return {
    append: (records) =>
      new Promise((resolve, reject) => {
        if (!isOpen) return reject(new Error('The store is closed.'));
        if (waiting.length === 0) setImmediate(commit);
        waiting.push({ records, resolve, reject });
      }),
    close: () => {
      isOpen = false;
      commit();
    },
  };
}

function toRow(record: TactfulRecord): SQLInputValue[] {
  const { id, type, name, at, session, visitor = null } = record;
  const { prompt, response, final }: Record<string, unknown> = record.data;
  return [
    id,
    type,
    name,
    at,
    session,
    visitor,
    typeof prompt === 'string' ? prompt : null,
    typeof response === 'string' ? response : null,
    typeof final === 'boolean' ? Number(final) : null,
    JSON.stringify(record),
  ];
}

function rollBack(database: DatabaseSync): void {
  try {
    database.exec('ROLLBACK');
  } catch {
    // SQLite had rolled back by itself, or the transaction had not begun.
  }
}
