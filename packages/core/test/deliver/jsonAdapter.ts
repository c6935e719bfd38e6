import type { RequestAdapter, Verdict } from '../../src/deliver/Adapter.ts';

/** Posts a batch as JSON; a JSON reply is its verdict. */
export const jsonAdapter: RequestAdapter = {
  name: 'json',
  encode: (records, batch) => [
    {
      url: '/feedback',
      ids: records.map(({ id }) => id),
      body: JSON.stringify({ ...batch, records }),
    },
  ],
  acknowledge: ({ body }) => (body ? (JSON.parse(body) as Verdict) : 'ok'),
};
