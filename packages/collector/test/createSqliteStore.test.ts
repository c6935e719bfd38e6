import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { TactfulRecord } from '@tactful/schema';
import { expect, test } from 'vitest';
import { CursorError } from '../src/store/CursorError.ts';
import { createSqliteStore } from '../src/store/createSqliteStore.ts';
import { createFolder, createStore, touchpoint } from './fixtures.ts';

const records = (count: number): TactfulRecord[] =>
  Array.from({ length: count }, () => touchpoint() as unknown as TactfulRecord);

test('tells new records from known ones', async () => {
  const store = await createStore();
  const [first, second, third] = records(3) as [
    TactfulRecord,
    TactfulRecord,
    TactfulRecord,
  ];
  expect(await store.append([first, second, second])).toEqual({
    stored: 2,
    known: 1,
  });
  expect(await store.append([second, third])).toEqual({ stored: 1, known: 1 });
});

test('answers each of the appends that share a transaction', async () => {
  const store = await createStore();
  const [shared] = records(1) as [TactfulRecord];
  const answers = await Promise.all([
    store.append([shared]),
    store.append([shared, ...records(2)]),
    store.append(records(4)),
  ]);
  expect(answers).toEqual([
    { stored: 1, known: 0 },
    { stored: 2, known: 1 },
    { stored: 4, known: 0 },
  ]);
});

test('keeps everything over a restart, and its cursors stay good', async () => {
  const file = join(await createFolder(), 'test.db');
  const first = createSqliteStore({ file });
  await first.append(records(3));
  const { cursor } = await first.list({}, { limit: 2 });
  await first.close();

  const second = createSqliteStore({ file });
  expect((await second.list({}, { limit: 9 })).records).toHaveLength(3);
  expect((await second.list({}, { cursor, limit: 9 })).records).toHaveLength(1);
  await second.close();
});

test('never gives a place out again after rows were deleted', async () => {
  const file = join(await createFolder(), 'test.db');
  const store = createSqliteStore({ file });
  await store.append(records(3));
  const end = await store.end();
  const other = new DatabaseSync(file);
  other.exec('DELETE FROM records');
  other.close();

  const [late] = records(1) as [TactfulRecord];
  await store.append([late]);
  const page = await store.list({}, { cursor: end, limit: 9 });
  expect(page.records.map(({ json }) => JSON.parse(json))).toEqual([late]);
  await store.close();
});

test('commits what waits when it is closed, and refuses what comes later', async () => {
  const file = join(await createFolder(), 'test.db');
  const store = createSqliteStore({ file });
  const waiting = store.append(records(2));
  await store.close();
  await store.close();
  expect(await waiting).toEqual({ stored: 2, known: 0 });
  await expect(store.append(records(1))).rejects.toThrow('closed');

  const again = createSqliteStore({ file });
  expect((await again.list({}, { limit: 9 })).records).toHaveLength(2);
  await again.close();
});

test('stores nothing of a group that fails and goes on afterwards', async () => {
  const file = join(await createFolder(), 'test.db');
  const store = createSqliteStore({ file });
  const broken = {
    ...records(1)[0],
    session: undefined,
  } as unknown as TactfulRecord;
  const results = await Promise.allSettled([
    store.append(records(2)),
    store.append([broken]),
  ]);
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await store.append(records(1))).toEqual({ stored: 1, known: 0 });
  expect((await store.list({}, { limit: 9 })).records).toHaveLength(1);
  await store.close();
});

test('tells subscribers that there is something new, and only then', async () => {
  const store = await createStore();
  let calls = 0;
  const stop = store.subscribe(() => (calls += 1));
  const some = records(2);
  await store.append(some);
  expect(calls).toBe(1);
  await store.append(some);
  expect(calls).toBe(1);
  stop();
  stop();
  await store.append(records(1));
  expect(calls).toBe(1);
});

test('searches far beyond one slice', async () => {
  const store = await createStore();
  const rare = { ...records(1)[0], session: 'rare' } as TactfulRecord;
  await store.append([...records(25_000), rare, ...records(25_000)]);
  const { records: found, more } = await store.list(
    { since: '2026-01-01', session: 'rare' },
    { limit: 1 },
  );
  expect(found.map(({ json }) => JSON.parse(json))).toEqual([rare]);
  expect(more).toBe(false);
});

test.each(['', 'x', '1.5', '-1', '4', '99999999999999999999'])(
  'refuses the cursor "%s"',
  async (cursor) => {
    const store = await createStore();
    await store.append(records(3));
    await expect(store.list({}, { cursor, limit: 1 })).rejects.toThrow(
      CursorError,
    );
  },
);

test('throws one line that names the file when it cannot be opened', async () => {
  const folder = await createFolder();
  const foreign = join(folder, 'foreign.db');
  const database = new DatabaseSync(foreign);
  database.exec('CREATE TABLE theirs (id)');
  database.close();
  const text = join(folder, 'notes.txt');
  await writeFile(
    text,
    'These are notes, long enough to be read as the header of a database.'.repeat(
      20,
    ),
  );

  for (const file of [
    folder,
    join(folder, 'missing', 'test.db'),
    foreign,
    text,
  ]) {
    expect(() => createSqliteStore({ file })).toThrow(
      expect.objectContaining({
        message: expect.stringMatching(
          /^\[tactful:collector\] Cannot open the database [^\n]+$/,
        ),
      }),
    );
    expect(() => createSqliteStore({ file })).toThrow(file);
  }
});
