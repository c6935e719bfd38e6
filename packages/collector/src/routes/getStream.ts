import type { Handler } from 'hono';
import { readRecordQuery } from '../lib/readRecordQuery.ts';
import { streamRecords } from '../lib/streamRecords.ts';
import type { Store } from '../store/Store.ts';

export interface GetStreamOptions {
  /** Ends every stream when it is aborted. */
  signal: AbortSignal | undefined;
}

/**
 * Sends records as server-sent events, as they are stored: those after `Last-Event-ID`,
 * else after `cursor`, else the ones to come.
 */
export function getStream(store: Store, options: GetStreamOptions): Handler {
  const { signal } = options;

  return async (c) => {
    const { filter, cursor } = readRecordQuery(
      new URL(c.req.url).searchParams,
      { isPaged: false },
    );
    const start =
      c.req.header('last-event-id') || cursor || (await store.end());
    // Refuses a bad cursor while there is still a status to do it with.
    await store.list({}, { cursor: start, limit: 1 });

    const stream = streamRecords(store, { filter, cursor: start, signal });
    return c.body(stream, 200, {
      'Content-Type': 'text/event-stream',
      // Asks nginx not to hold events back.
      'X-Accel-Buffering': 'no',
    });
  };
}
