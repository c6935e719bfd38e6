import type { DatabaseSync } from 'node:sqlite';
import type { Forward } from './Store.ts';

export function readForward(
  database: DatabaseSync,
  name: string,
): Forward | undefined {
  const row = database
    .prepare('SELECT cursor, dropped FROM forwards WHERE name = ?')
    .get(name);
  if (!row) return undefined;
  const dropped = JSON.parse(String(row['dropped'])) as Forward['dropped'];
  return { cursor: String(row['cursor']), dropped };
}

export function writeForward(
  database: DatabaseSync,
  name: string,
  { cursor, dropped }: Forward,
): void {
  database
    .prepare(
      'INSERT OR REPLACE INTO forwards (name, cursor, dropped) VALUES (?, ?, ?)',
    )
    .run(name, cursor, JSON.stringify(dropped));
}
