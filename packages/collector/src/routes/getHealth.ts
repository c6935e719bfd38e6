import type { Handler } from 'hono';
import { RequestProblem } from '../lib/RequestProblem.ts';
import type { Store } from '../store/Store.ts';

/** Says whether the collector runs and its store answers. */
export function getHealth(store: Store): Handler {
  return async (c) => {
    c.header('Cache-Control', 'no-store');
    await store.end().catch(() => {
      throw new RequestProblem(503, { detail: 'The store does not answer.' });
    });
    return c.json({ status: 'ok' });
  };
}
