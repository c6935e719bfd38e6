import type { Handler } from 'hono';
import { readRecordQuery } from '../lib/readRecordQuery.ts';
import type { Store } from '../store/Store.ts';

/**
 * Lists records in the order they were stored. `next` leads to the next page, null when
 * there is none yet; `cursor` is where this page ends, from which a stream may go on.
 */
export function getRecords(store: Store): Handler {
  return async (c) => {
    const { filter, cursor, limit } = readRecordQuery(
      new URL(c.req.url).searchParams,
    );
    const page = await store.list(filter, { cursor, limit });
    const records = page.records.map(({ json }) => json).join(',');
    const end = JSON.stringify(page.cursor);
    const next = page.more ? end : 'null';
    return c.body(
      `{"records":[${records}],"next":${next},"cursor":${end}}`,
      200,
      {
        'Content-Type': 'application/json',
      },
    );
  };
}
