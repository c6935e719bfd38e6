import { expect, test } from 'vitest';
import { createCollector } from '../src/createCollector.ts';
import {
  batch,
  createStore,
  createTestCollector,
  touchpoint,
} from './fixtures.ts';

const SHOP = 'https://shop.example';
const allowOrigins = [SHOP, 'http://localhost:5173'];
const config = async (): Promise<string> => '{"version":1,"prompts":[]}';

test('lets the pages of a listed origin read, and no other', async () => {
  const { app, post } = await createTestCollector({ allowOrigins, config });
  const answers = (origin: string) =>
    Promise.all([
      post(batch([touchpoint()]), { Origin: origin }),
      post('{', { Origin: origin }),
      app.request('/tactful.json', { headers: { Origin: origin } }),
    ]);
  for (const answer of await answers(SHOP)) {
    expect(answer.headers.get('access-control-allow-origin')).toBe(SHOP);
    expect(answer.headers.get('access-control-expose-headers')).toContain(
      'ETag',
    );
    expect(answer.headers.get('vary')).toContain('Origin');
  }
  for (const origin of [
    'https://evil.example',
    'https://shop.example.evil.example',
    'null',
  ]) {
    for (const answer of await answers(origin)) {
      expect([...answer.headers.keys()].join()).not.toContain('access-control');
      expect(answer.headers.get('vary')).toContain('Origin');
    }
  }
});

const preflight = (origin: string) => ({
  method: 'OPTIONS',
  headers: {
    Origin: origin,
    'Access-Control-Request-Method': 'POST',
    'Access-Control-Request-Headers': 'content-type,x-mine',
  },
});

test('answers the preflight of a listed origin, with any header it wants', async () => {
  const { app } = await createTestCollector({ allowOrigins });
  const answer = await app.request('/v1/batches', preflight(SHOP));
  expect(answer.status).toBe(204);
  expect(answer.headers.get('access-control-allow-origin')).toBe(SHOP);
  expect(answer.headers.get('access-control-allow-headers')).toBe(
    'content-type,x-mine',
  );
  expect(answer.headers.get('access-control-allow-methods')).toContain('POST');
  expect(answer.headers.get('vary')).toBe(
    'Origin, Access-Control-Request-Headers',
  );

  const other = await app.request(
    '/v1/batches',
    preflight('https://evil.example'),
  );
  expect([...other.headers.keys()].join()).not.toContain('access-control');
});

test('allows all origins with *', async () => {
  const { app } = await createTestCollector({ allowOrigins: ['*'] });
  const answer = await app.request(
    '/v1/batches',
    preflight('https://any.example'),
  );
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
});

test('opens reads to listed origins only when a token protects them', async () => {
  const withToken = await createTestCollector({ allowOrigins });
  const allowed = await withToken.app.request('/v1/records', preflight(SHOP));
  expect(allowed.headers.get('access-control-allow-origin')).toBe(SHOP);

  const open = createCollector({
    store: await createStore(),
    openReads: true,
    allowOrigins: ['*'],
  });
  const answer = await open.request('/v1/records', {
    headers: { Origin: SHOP },
  });
  expect(answer.headers.has('access-control-allow-origin')).toBe(false);
});

test.each([
  'shop.example',
  'https://shop.example/',
  'https://shop.example/path',
  'ftp://shop.example',
  '',
])('throws for "%s", which is not an origin', async (origin) => {
  const store = await createStore();
  expect(() => createCollector({ store, allowOrigins: [origin] })).toThrow(
    'is not an origin',
  );
});

test('says that it is well, and when its store is not', async () => {
  const { app, store } = await createTestCollector();
  const answer = await app.request('/healthz');
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({ status: 'ok' });
  await store.close();
  expect((await app.request('/healthz')).status).toBe(503);
});

test.each([
  ['GET', '/v1/batches', 405, 'POST'],
  ['POST', '/v1/records', 405, 'GET, HEAD'],
  ['DELETE', '/tactful.json', 405, 'GET, HEAD'],
  ['GET', '/v2/batches', 404, null],
])('answers %s %s with %i', async (method, path, status, allow) => {
  const { app } = await createTestCollector();
  const answer = await app.request(path, { method });
  expect(answer.status).toBe(status);
  expect(answer.headers.get('allow')).toBe(allow);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
});

test('answers 500 and prints one line for a fault of its own, without telling what', async () => {
  const { store } = await createTestCollector();
  const list: typeof store.list = () => Promise.reject(new Error('secret'));
  const { read, lines } = await createTestCollector({
    store: { ...store, list },
  });
  const answer = await read('/v1/records');
  expect(answer.status).toBe(500);
  expect(await answer.text()).not.toContain('secret');
  expect(lines).toEqual([
    expect.stringContaining('GET /v1/records failed: secret'),
  ]);
});
