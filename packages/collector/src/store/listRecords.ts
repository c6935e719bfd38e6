import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { CursorError } from './CursorError.ts';
import type {
  PageOptions,
  RecordFilter,
  RecordPage,
  StoredRecord,
} from './Store.ts';

/** A page ends here even below its limit, so that an answer fits in memory. */
const MAX_PAGE_LENGTH = 4_000_000;

/** Rows looked at in one go: a search through millions must not keep batches waiting. */
const SLICE = 20_000;

const CONDITIONS: Record<keyof RecordFilter, string> = {
  type: 'type = ?',
  name: 'name = ?',
  session: 'session = ?',
  visitor: 'visitor = ?',
  prompt: 'prompt = ?',
  response: 'response = ?',
  final: 'final = ?',
  since: 'at >= ?',
  until: 'at < ?',
};

/**
 * Reads one page, oldest first. Rejects with a `CursorError` for a cursor that lies
 * beyond every record this file has held.
 */
export async function listRecords(
  database: DatabaseSync,
  options: PageOptions & { filter: RecordFilter },
): Promise<RecordPage> {
  const { filter, cursor = '0', limit } = options;
  const end = readEnd(database);
  let position = parseCursor(cursor, end);
  const { statement, values } = prepare(database, filter);
  const records: StoredRecord[] = [];
  let length = 0;

  while (position < end) {
    const sliceEnd = Math.min(position + SLICE, end);
    // One more than asked for tells whether there is a next page.
    const wanted = limit + 1 - records.length;
    for (const row of statement.iterate(
      ...values,
      position,
      sliceEnd,
      wanted,
    )) {
      const { position: place, json } = row as {
        position: number;
        json: string;
      };
      const last = records.at(-1);
      const isFull =
        records.length === limit || length + json.length > MAX_PAGE_LENGTH;
      if (last && isFull) return { records, more: true, cursor: last.cursor };
      length += json.length;
      records.push({ cursor: String(place), json });
    }
    position = sliceEnd;
    if (position < end) await setImmediate();
  }
  return { records, more: false, cursor: String(end) };
}

/** The highest position ever given out; 0 when there was none. */
export function readEnd(database: DatabaseSync): number {
  const row = database
    .prepare(`SELECT seq FROM sqlite_sequence WHERE name = 'records'`)
    .get();
  return Number(row?.['seq'] ?? 0);
}

function prepare(
  database: DatabaseSync,
  filter: RecordFilter,
): { statement: StatementSync; values: SQLInputValue[] } {
  const keys = (Object.keys(CONDITIONS) as (keyof RecordFilter)[]).filter(
    (key) => filter[key] !== undefined,
  );
  const conditions = [
    ...keys.map((key) => CONDITIONS[key]),
    'position > ? AND position <= ?',
  ];
  return {
    statement: database.prepare(
      `SELECT position, json FROM records WHERE ${conditions.join(' AND ')}
       ORDER BY position LIMIT ?`,
    ),
    values: keys.map((key) => {
      const value = filter[key];
      return typeof value === 'boolean' ? Number(value) : (value ?? null);
    }),
  };
}

function parseCursor(cursor: string, end: number): number {
  const position = /^\d{1,15}$/.test(cursor) ? Number(cursor) : Infinity;
  if (position > end) throw new CursorError();
  return position;
}
