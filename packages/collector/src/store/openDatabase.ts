import { DatabaseSync } from 'node:sqlite';
import { SetupError } from '../lib/SetupError.ts';

const VERSION = 1;

// `position` is the cursor: AUTOINCREMENT never hands a place out again, even
// after rows were deleted. SQLite appends it to every index, so that one value's
// records come out in order without sorting.
const TABLES = `
  CREATE TABLE records (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    type TEXT NOT NULL,
    name TEXT NOT NULL,
    at TEXT NOT NULL,
    session TEXT NOT NULL,
    visitor TEXT,
    prompt TEXT,
    response TEXT,
    final INTEGER,
    json TEXT NOT NULL
  );
  CREATE INDEX records_type ON records (type);
  CREATE INDEX records_name ON records (name);
  CREATE INDEX records_session ON records (session);
  CREATE INDEX records_visitor ON records (visitor) WHERE visitor IS NOT NULL;
  CREATE INDEX records_prompt ON records (prompt) WHERE prompt IS NOT NULL;
  CREATE INDEX records_response ON records (response) WHERE response IS NOT NULL;
  PRAGMA user_version = ${VERSION};
`;

const FORWARDS = `
  CREATE TABLE IF NOT EXISTS forwards (
    name TEXT PRIMARY KEY,
    cursor TEXT NOT NULL,
    dropped TEXT NOT NULL
  ) WITHOUT ROWID;
`;

/**
 * Opens the file, or makes it, and sees to it that it holds our tables.
 *
 * @throws {SetupError} If the file cannot be opened, written or is not a collector's.
 */
export function openDatabase(file: string): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file);
    prepare(database);
    return database;
  } catch (error) {
    database?.close();
    const reason = error instanceof Error ? error.message : String(error);
    throw new SetupError(
      `Cannot open the database ${file}: ${reason}. Check that its folder exists and can be written, or pass another file.`,
    );
  }
}

function prepare(database: DatabaseSync): void {
  // In WAL mode a commit is a write to the log: it outlives the process at once.
  // NORMAL leaves the flush to the disk itself to checkpoints.
  database.exec(`
    PRAGMA busy_timeout = 2000;
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = NORMAL;
    PRAGMA wal_autocheckpoint = 4000;
    PRAGMA cache_size = -65536;
  `);
  database.exec('BEGIN IMMEDIATE');
  const version = readNumber(database, 'PRAGMA user_version');
  const tables = readNumber(database, 'SELECT count(*) FROM sqlite_schema');
  if (version === 0 && tables === 0) database.exec(TABLES);
  else if (version !== VERSION) {
    throw new Error('it was not made by this version of the collector');
  }
  // Younger than the first version of this file.
  database.exec(FORWARDS);
  database.exec('COMMIT');
}

function readNumber(database: DatabaseSync, sql: string): number {
  return Number(Object.values(database.prepare(sql).get() ?? {})[0]);
}
