import { expect, test } from 'vitest';
import {
  batch,
  createTestCollector,
  response,
  touchpoint,
  type Fields,
} from './fixtures.ts';

const LIMIT = 256 * 1024;

test.each([
  'text/plain',
  'text/plain;charset=UTF-8',
  'application/json',
  'Application/JSON; charset="utf-8"',
])('takes a batch as %s', async (type) => {
  const { post, list } = await createTestCollector();
  const records = [touchpoint(), response()];
  const answer = await post(batch(records), { 'Content-Type': type });
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({ rejected: [] });
  expect((await list()).records).toEqual(records);
});

test('accepts a record it knows and keeps the first', async () => {
  const { post, list } = await createTestCollector();
  const first = touchpoint({ name: 'first.seen' });
  await post(batch([first]));
  const answer = await post(
    batch([{ ...first, name: 'second.seen' }, first, touchpoint()]),
  );
  expect(await answer.json()).toEqual({ rejected: [] });
  const { records } = await list();
  expect(records).toHaveLength(2);
  expect(records[0]).toEqual(first);
});

test('keeps the good neighbours of a bad record and says what is wrong with it', async () => {
  const { post, list } = await createTestCollector();
  const good = [touchpoint(), touchpoint()];
  const bad = response({ final: 'yes' });
  const answer = await post(batch([good[0], bad, good[1]]));
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({
    rejected: [bad.id],
    problems: [
      {
        id: bad.id,
        path: 'records[1].data.final',
        message: expect.stringContaining('boolean'),
      },
    ],
  });
  expect((await list()).records).toEqual(good);
});

test('points at a bad record without an id by its place', async () => {
  const { post } = await createTestCollector();
  const { id: _, ...withoutId } = touchpoint();
  const answer = await post(batch([touchpoint(), withoutId, 7, null]));
  expect(await answer.json()).toEqual({
    rejected: [],
    problems: [
      { id: null, path: 'records[1].id', message: expect.any(String) },
      { id: null, path: 'records[2]', message: expect.any(String) },
      { id: null, path: 'records[3]', message: expect.any(String) },
    ],
  });
});

test.each<[string, Fields, string]>([
  ['another version', { v: 2 }, 'v'],
  ['no time', { sentAt: undefined }, 'sentAt'],
  ['a broken sdk', { sdk: { name: 'x' } }, 'sdk.version'],
  ['no records', { records: [] }, 'records'],
  ['records that are no list', { records: {} }, 'records'],
  ['more than 1,000 records', { records: Array(1001).fill(0) }, 'records'],
])(
  'refuses an envelope with %s and names the field',
  async (_, fields, path) => {
    const { post, list } = await createTestCollector();
    const answer = await post(batch([touchpoint()], fields));
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await answer.json()).toEqual({
      type: 'about:blank',
      title: 'Bad Request',
      status: 400,
      detail: expect.stringContaining(` ${path}: `),
      problems: [{ path, message: expect.any(String) }],
    });
    expect((await list()).records).toEqual([]);
  },
);

test.each(['', '{', '"batch"', 'null', '[]', '['.repeat(100_000)])(
  'refuses the body %.20j',
  async (body) => {
    const { post, lines } = await createTestCollector();
    const answer = await post(body);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      status: 400,
      detail: expect.any(String),
    });
    expect(lines).toEqual([]);
  },
);

test('refuses a body that is not UTF-8', async () => {
  const { post } = await createTestCollector();
  const bytes = new TextEncoder().encode(batch([touchpoint({ name: 'caf@' })]));
  const latin1 = bytes.map((byte) => (byte === 0x40 ? 0xe9 : byte));
  const answer = await post(latin1);
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({
    detail: expect.stringContaining('UTF-8'),
  });
});

test.each<[string, Record<string, string>]>([
  ['form data', { 'Content-Type': 'application/x-www-form-urlencoded' }],
  ['no content type', { 'Content-Type': '' }],
  [
    'a type that only begins like ours',
    { 'Content-Type': 'application/jsonlines' },
  ],
  ['another charset', { 'Content-Type': 'text/plain;charset=utf-16' }],
  ['a compressed body', { 'Content-Encoding': 'gzip' }],
])('answers 415 to %s', async (_, headers) => {
  const { post } = await createTestCollector();
  const answer = await post(batch([touchpoint()]), headers);
  expect(answer.status).toBe(415);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
});

test('takes a body of exactly 256 KiB', async () => {
  const { post } = await createTestCollector();
  const body = batch([touchpoint()]).padEnd(LIMIT, ' ');
  expect((await post(body)).status).toBe(200);
  expect((await post(body, { 'Content-Length': String(LIMIT) })).status).toBe(
    200,
  );
});

test('answers 413 to a longer body, whether or not it says its length', async () => {
  const { post, list } = await createTestCollector();
  const body = batch([touchpoint()]).padEnd(LIMIT + 1, ' ');
  expect((await post(body)).status).toBe(413);
  expect(
    (await post(body, { 'Content-Length': String(LIMIT + 1) })).status,
  ).toBe(413);
  expect((await post(body, { 'Content-Length': '10' })).status).toBe(413);
  expect((await list()).records).toEqual([]);
});

test.each(['__proto__', '\\u005f_proto__'])(
  'rejects a record with a key %s, however deep',
  async (key) => {
    const { post, list } = await createTestCollector();
    const bad = touchpoint({
      data: { items: [{ marker: { polluted: true } }] },
    });
    const good = touchpoint({ data: { constructor: 'Ada', prototype: 1 } });
    const body = batch([bad, good]).replace('"marker"', `"${key}"`);
    expect(await (await post(body)).json()).toEqual({
      rejected: [bad.id],
      problems: [
        {
          id: bad.id,
          path: 'records[0].data.items[0].__proto__',
          message: expect.any(String),
        },
      ],
    });
    expect((await list()).records).toEqual([good]);
    expect('polluted' in {}).toBe(false);
  },
);

test('rejects a record that nests too deeply to be read by all', async () => {
  const { post, lines } = await createTestCollector();
  const deep = touchpoint({ data: { marker: 1 } });
  const body = batch([touchpoint(), deep]).replace(
    '"marker":1',
    `"x":${'['.repeat(60_000)}${']'.repeat(60_000)}`,
  );
  const answer = await post(body);
  expect(await answer.json()).toMatchObject({ rejected: [deep.id] });
  expect(lines).toEqual([]);
});

test('does not list every problem of a hostile record', async () => {
  const { post } = await createTestCollector();
  const answer = await post(
    batch([response({ answers: Array(50_000).fill(0) })]),
  );
  const { problems } = (await answer.json()) as { problems: unknown[] };
  expect(problems).toHaveLength(5);
});

test('keeps a record letter by letter', async () => {
  const { post, list } = await createTestCollector();
  const record = touchpoint({
    data: {
      text: '\u0000 é 😀 \ud800 "\\',
      nested: { list: [1, 0.1, null, true] },
    },
  });
  await post(batch([record]));
  expect((await list()).records).toEqual([record]);
});

test('answers 503 and prints one line when the store fails, until it works again', async () => {
  let isBroken = true;
  const { store } = await createTestCollector();
  const append: typeof store.append = (records) =>
    isBroken
      ? Promise.reject(new Error('disk is full'))
      : store.append(records);
  const { post, lines } = await createTestCollector({
    store: { ...store, append },
  });

  const answer = await post(batch([touchpoint()]));
  expect(answer.status).toBe(503);
  expect(answer.headers.get('retry-after')).toBe('5');
  await post(batch([touchpoint()]));
  expect(lines).toEqual([expect.stringContaining('disk is full')]);

  isBroken = false;
  expect((await post(batch([touchpoint()]))).status).toBe(200);
  isBroken = true;
  await post(batch([touchpoint()]));
  expect(lines).toHaveLength(2);
});
