// What runs in a page, and looks into our table or writes to it, as anybody there may.

/** Runs in the page: puts entries into our table, as anybody may. */
export async function putEntries(
  entries: readonly [string, unknown][],
): Promise<void> {
  const opening = indexedDB.open('tactful', 1);
  const database = await new Promise<IDBDatabase>((resolve) => {
    opening.onsuccess = () => resolve(opening.result);
  });
  const transaction = database.transaction('state', 'readwrite');
  for (const [key, value] of entries) {
    transaction.objectStore('state').put(value, key);
  }
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  database.close();
}

/** Runs in the page: so many copies of one of ours, made to hurt. */
export async function forgeRecords(count: number): Promise<void> {
  const opening = indexedDB.open('tactful', 1);
  const database = await new Promise<IDBDatabase>((resolve) => {
    opening.onsuccess = () => resolve(opening.result);
  });
  const transaction = database.transaction('state', 'readwrite');
  const table = transaction.objectStore('state');
  const range = IDBKeyRange.bound('record:', 'record;');
  const reading = table.getAll(range, 1);
  reading.onsuccess = () => {
    const [entry] = reading.result as { record: object }[];
    const data = JSON.parse('{"__proto__":{"polluted":true}}') as object;
    for (let n = 0; n < count; n += 1) {
      const id = `01990000-0000-7000-8000-${String(n).padStart(12, '0')}`;
      const key = `record:1 1 ${id}`;
      const record = { ...entry!.record, id, name: 'forged.thing', data };
      table.put({ ...entry, key, record, url: '/evil' }, key);
    }
  };
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  database.close();
}

/** Runs in the page: when the next request is allowed, on its clock. */
export async function readLane(): Promise<number> {
  const opening = indexedDB.open('tactful', 1);
  const database = await new Promise<IDBDatabase>((resolve) => {
    opening.onsuccess = () => resolve(opening.result);
  });
  const reading = database
    .transaction('state')
    .objectStore('state')
    .get('lanes');
  await new Promise((resolve) => {
    reading.onsuccess = resolve;
  });
  database.close();
  return reading.result.http.untilMs as number;
}
