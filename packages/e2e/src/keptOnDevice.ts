import type { Page } from './browser/Browser.ts';

/** All that a page's origin keeps on the device: names of databases, their values, keys, cookies. */
export function keptOnDevice(page: Page): Promise<{
  databases: string[];
  values: string;
  keys: string[];
  cookies: string;
}> {
  return page.evaluate(async () => {
    const found = await indexedDB.databases();
    const values: unknown[] = [];
    for (const { name } of found) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name!);
        request.onsuccess = () => resolve(request.result);
        request.onerror = reject;
      });
      for (const table of database.objectStoreNames) {
        const request = database.transaction(table).objectStore(table).getAll();
        await new Promise((resolve) => (request.onsuccess = resolve));
        values.push(request.result);
      }
      database.close();
    }
    return {
      databases: found.map(({ name }) => name!),
      values: JSON.stringify(values),
      keys: [...Object.keys(localStorage), ...Object.keys(sessionStorage)],
      cookies: document.cookie,
    };
  });
}
