import { expect, test } from 'vitest';
import { batch, createTestCollector, touchpoint } from './fixtures.ts';

const forget = (who: object, more: object = {}): string =>
  batch([], { forget: who, ...more });

test('removes what a session and a visitor have left, and only that', async () => {
  const { post, list } = await createTestCollector();
  const of = (session: string, visitor?: string): object =>
    touchpoint({ session, ...(visitor && { visitor }) });
  await post(
    batch([
      of('s1', 'ana'),
      of('s2', 'ana'),
      of('s3'),
      of('s4', 'bo'),
      of('s5'),
    ]),
  );
  const answer = await post(forget({ visitor: 'ana', session: 's3' }));
  expect([answer.status, await answer.json()]).toEqual([200, { rejected: [] }]);
  const { records } = await list();
  expect(records.map(({ session }) => session)).toEqual(['s4', 's5']);
  await post(forget({ session: 's5' }));
  expect((await list()).records.map(({ session }) => session)).toEqual(['s4']);
});

test('keeps cursors good', async () => {
  const { post, list } = await createTestCollector();
  await post(
    batch([touchpoint({ session: 's1' }), touchpoint({ session: 's2' })]),
  );
  const { cursor } = await list();
  await post(forget({ session: 's2' }));
  const after = touchpoint({ session: 's3' });
  await post(batch([after]));
  const { records } = await list(`?cursor=${cursor}`);
  expect(records.map(({ id }) => id)).toEqual([after.id]);
});

test.each([
  [{}, {}],
  [{ session: '' }, {}],
  [{ session: 's1', user: 'ana' }, {}],
  [{ session: 's1' }, { records: [touchpoint()] }],
])('refuses the wish %j with %j, and removes nothing', async (who, more) => {
  const { post, list } = await createTestCollector();
  await post(batch([touchpoint({ session: 's1' })]));
  expect((await post(forget(who, more))).status).toBe(400);
  expect((await list()).records).toHaveLength(1);
});
