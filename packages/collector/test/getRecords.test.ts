import { expect, test } from 'vitest';
import { createCollector } from '../src/createCollector.ts';
import {
  batch,
  bearer,
  createStore,
  createTestCollector,
  response,
  touchpoint,
} from './fixtures.ts';

test('pages through everything in the order of storing, also while more arrives', async () => {
  const { post, list } = await createTestCollector();
  const records = Array.from({ length: 7 }, (_, seq) => touchpoint({ seq }));
  await post(batch(records.slice(0, 5)));

  const first = await list('?limit=3');
  expect(first.records).toEqual(records.slice(0, 3));
  await post(batch(records.slice(5)));
  const second = await list(`?limit=3&cursor=${first.next}`);
  expect(second.records).toEqual(records.slice(3, 6));
  const third = await list(`?limit=3&cursor=${second.next}`);
  expect(third.records).toEqual(records.slice(6));
  expect(third.next).toBeNull();
});

test('has no next page when the last one is just full', async () => {
  const { post, list } = await createTestCollector();
  await post(batch([touchpoint(), touchpoint()]));
  expect((await list('?limit=2')).next).toBeNull();
});

test('says where the last page ends, so that a reader can come back', async () => {
  const { post, list } = await createTestCollector();
  await post(batch([touchpoint()]));
  const { cursor } = await list('?type=loss');
  const late = touchpoint();
  await post(batch([late]));
  expect((await list(`?cursor=${cursor}`)).records).toEqual([late]);
});

test('lists nothing before anything was stored', async () => {
  const { list } = await createTestCollector();
  expect(await list()).toEqual({ records: [], next: null, cursor: '0' });
});

const early = touchpoint({
  at: '2026-12-01T08:59:59.999Z',
  session: 's-1',
  visitor: 'v-1',
});
const late = touchpoint({
  at: '2026-12-01T09:00:00.000Z',
  session: 's-2',
  name: 'cart.opened',
});
const draft = response({ final: false, prompt: 'other' });
const final = { ...response(), at: '2026-12-03T00:00:00.000Z' };

test.each([
  ['type=response', [draft, final]],
  ['type=loss', []],
  ['name=cart.opened', [late]],
  ['session=s-1', [early]],
  ['visitor=v-1', [early]],
  ['prompt=other', [draft]],
  [
    `response=${(final as unknown as { data: { response: string } }).data.response}`,
    [final],
  ],
  ['final=true', [final]],
  ['final=false', [draft]],
  ['since=2026-12-01T09:00:00Z&until=2026-12-02', [late, draft]],
  ['until=2026-12-01T10:00:00%2B01:00', [early]],
  ['type=response&final=true&prompt=checkout-ease', [final]],
])('filters by %s', async (query, expected) => {
  const { post, list } = await createTestCollector();
  await post(batch([early, late, draft, final]));
  expect((await list(`?${query}`)).records).toEqual(expected);
});

test.each([
  ['limit=0', 'limit'],
  ['limit=1001', 'limit'],
  ['limit=1e2', 'limit'],
  ['type=event', 'type'],
  ['final=1', 'final'],
  ['since=yesterday', 'since'],
  ['until=2026-13-01', 'until'],
  ['name=', 'name'],
  ['name=a.b&name=c.d', 'name'],
  ['cursor=soon', 'cursor'],
  ['cursor=999', 'cursor'],
  ['cursor=-1', 'cursor'],
  ['sesion=s-1', 'sesion'],
  ['__proto__=1', '__proto__'],
])('refuses ?%s and names the parameter', async (query, path) => {
  const { read } = await createTestCollector();
  const answer = await read(`/v1/records?${query}`);
  expect(answer.status).toBe(400);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(await answer.json()).toMatchObject({ problems: [{ path }] });
});

test('ends a page early rather than fill the memory', async () => {
  const { post, list } = await createTestCollector();
  const text = 'x'.repeat(200_000);
  for (let seq = 0; seq < 30; seq += 1)
    await post(batch([touchpoint({ seq, data: { text } })]));
  const page = await list('?limit=1000');
  expect(page.records.length).toBeLessThan(21);
  const rest = await list(`?limit=1000&cursor=${page.next}`);
  expect(page.records.length + rest.records.length).toBe(30);
});

test.each(['/v1/records', '/v1/stream'])(
  'asks for the token at %s',
  async (path) => {
    const { app } = await createTestCollector();
    for (const authorization of [
      '',
      'Bearer wrong',
      'Basic a-token',
      'a-token',
      'Bearer',
    ]) {
      const headers: Record<string, string> = authorization
        ? { Authorization: authorization }
        : {};
      const answer = await app.request(path, { headers });
      expect(answer.status).toBe(401);
      expect(answer.headers.get('www-authenticate')).toContain('Bearer');
      expect(answer.headers.get('content-type')).toBe(
        'application/problem+json',
      );
    }
    const answer = await app.request(path, { headers: bearer });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    await answer.body?.cancel();
  },
);

test('lets nobody read without a token, unless told to', async () => {
  const app = createCollector({ store: await createStore() });
  expect((await app.request('/v1/records')).status).toBe(403);
});

test('with open reads answers who asks by a loopback name, not a rebound page', async () => {
  const app = createCollector({ store: await createStore(), openReads: true });
  for (const host of ['localhost:8787', '127.0.0.1', '[::1]:80']) {
    expect((await app.request(`http://${host}/v1/records`)).status).toBe(200);
  }
  for (const host of ['evil.example', '127.0.0.1.evil.example', '10.0.0.1']) {
    expect((await app.request(`http://${host}/v1/records`)).status).toBe(403);
  }
});

test('throws at once when the token is empty', async () => {
  const store = await createStore();
  expect(() => createCollector({ store, token: '' })).toThrow(
    '[tactful:collector]',
  );
});
