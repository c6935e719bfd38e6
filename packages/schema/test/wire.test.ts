import { expect, test } from 'vitest';
import { batch, batchEnvelope, describeIssues, record } from '../src/index.ts';

type Json = Record<string, unknown>;

const ID = '019a0000-0000-7000-8000-000000000001';

const touchpoint: Json = {
  id: ID,
  type: 'touchpoint',
  name: 'checkout.completed',
  at: '2026-12-01T09:00:00.000Z',
  session: 'session-1',
  page: { id: 'page-1', path: '/' },
  seq: 0,
  config: 'none',
  data: {},
};
const data: Json = {
  response: ID,
  revision: 1,
  final: true,
  prompt: 'after-checkout',
  answers: [{ question: 'score', type: 'nps', value: 9, ms: 1_200 }],
};
const response: Json = { ...touchpoint, type: 'response', data };
const loss: Json = {
  ...touchpoint,
  type: 'loss',
  data: { destination: 'http', type: 'touchpoint', reason: 'full', count: 3 },
};
const full: Json = {
  ...touchpoint,
  visitor: 'visitor-1',
  user: 'user-1',
  journey: { phase: 'purchase', version: 3 },
  channel: 'web',
  environment: 'production',
  release: '1.2.3',
  preview: true,
  facts: { host: { flag: true } },
  data: { total: 120, items: ['a'], deep: { er: null } },
};
const sent: Json = {
  v: 1,
  sentAt: '2026-12-01T09:00:01.000Z',
  sdk: { name: 'tactful', version: '1.0.0' },
  records: [touchpoint, response, loss, full],
};

const pathsOf = (result: ReturnType<typeof batch.safeParse>): string[] =>
  result.error ? describeIssues(result.error).map(({ path }) => path) : [];
const without = (whole: Json, key: string): Json => {
  const { [key]: _, ...rest } = whole;
  return rest;
};

test('accepts a batch of every type of record, and changes nothing of it', () => {
  expect(batch.safeParse(sent)).toEqual({ success: true, data: sent });
});

test.each(['touchpoint', 'prompt', 'complaint'])(
  'accepts a plain record of type %s',
  (type) => {
    expect(record.safeParse({ ...touchpoint, type }).success).toBe(true);
  },
);

test.each(['v', 'sentAt', 'sdk', 'records'])(
  'refuses a batch without `%s`',
  (key) => {
    expect(pathsOf(batch.safeParse(without(sent, key)))).toEqual([key]);
  },
);

test.each(Object.keys(touchpoint))('refuses a record without `%s`', (key) => {
  const records = [response, without(touchpoint, key)];
  expect(pathsOf(batch.safeParse({ ...sent, records }))).toEqual([
    `records[1].${key}`,
  ]);
});

test.each(Object.keys(data))('refuses a response without `%s`', (key) => {
  const records = [{ ...response, data: without(data, key) }];
  expect(pathsOf(batch.safeParse({ ...sent, records }))).toEqual([
    `records[0].data.${key}`,
  ]);
});

test.each(['destination', 'type', 'reason', 'count'])(
  'refuses a loss without `%s`',
  (key) => {
    const broken = { ...loss, data: without(loss['data'] as Json, key) };
    expect(pathsOf(batch.safeParse({ ...sent, records: [broken] }))).toEqual([
      `records[0].data.${key}`,
    ]);
  },
);

test.each<[what: string, fields: Json, path: string]>([
  [
    'an id of another version',
    { id: '9f1b2c3d-0000-4000-8000-000000000001' },
    'id',
  ],
  ['a time without milliseconds', { at: '2026-12-01T09:00:00Z' }, 'at'],
  ['a local time', { at: '2026-12-01T09:00:00.000+01:00' }, 'at'],
  ['a negative seq', { seq: -1 }, 'seq'],
  ['half a seq', { seq: 0.5 }, 'seq'],
  ['a long name', { name: 'x'.repeat(201) }, 'name'],
  ['an empty user', { user: '' }, 'user'],
  [
    'a path that is no text',
    { page: { id: 'page-1', path: null } },
    'page.path',
  ],
  ['a list as data', { data: [] }, 'data'],
  ['an unknown type', { type: 'event' }, 'type'],
  [
    'a journey without a version',
    { journey: { phase: 'purchase' } },
    'journey.version',
  ],
])('refuses a record with %s', (_, fields, path) => {
  const records = [{ ...touchpoint, ...fields }];
  expect(pathsOf(batch.safeParse({ ...sent, records }))).toEqual([
    `records[0].${path}`,
  ]);
});

test('refuses what it does not know in a record, and keeps it in its data', () => {
  expect(record.safeParse({ ...touchpoint, extra: 1 }).success).toBe(false);
  const open = { ...response, data: { ...data, extra: 1 } };
  expect(record.parse(open)).toEqual(open);
});

test.each<[what: string, value: unknown, accepted: boolean]>([
  ['a score', 9, true],
  ['words', 'Fast', true],
  ['yes or no', true, true],
  ['ids', ['a', 'b'], true],
  ['a matrix', { row: 'a', other: null, third: 5 }, true],
  ['how to reach somebody', { name: 'Ana', email: 'a@b.c' }, true],
  ['nothing', undefined, true],
  ['null', null, false],
  ['numbers in a list', [1, 2], false],
  ['a deep object', { row: { a: 1 } }, false],
])('checks %s as an answer', (_, value, accepted) => {
  const answers = [{ question: 'score', type: 'nps', value, ms: 0 }];
  const parsed = record.safeParse({ ...response, data: { ...data, answers } });
  expect(parsed.success).toBe(accepted);
});

test.each([
  [0, false],
  [1, true],
  [1_000, true],
  [1_001, false],
])(
  'checks that a batch of %i records is of a right size',
  (length, accepted) => {
    const records = Array.from({ length }, () => touchpoint);
    expect(batch.safeParse({ ...sent, records }).success).toBe(accepted);
    expect(batchEnvelope.safeParse({ ...sent, records }).success).toBe(
      accepted,
    );
  },
);

test('accepts all of an answer, and what the survey has counted', () => {
  const answers = [
    {
      question: 'why',
      type: 'single',
      value: 'other',
      other: 'Colour',
      order: ['b', 'a', 'other'],
      ms: 5,
    },
    ...['optional', 'na', 'declined', 'unseen'].map((skipped) => ({
      question: skipped,
      type: 'text',
      skipped,
      ms: 0,
    })),
  ];
  const variables = { score: 3, group: 'fans', done: true, none: null };
  const open = { ...response, data: { ...data, answers, variables } };
  expect(record.parse(open)).toEqual(open);
  const bad = { ...data, variables: { list: [] } };
  expect(record.safeParse({ ...response, data: bad }).success).toBe(false);
});

test('looks at the envelope without its records', () => {
  expect(
    batchEnvelope.safeParse({ ...sent, records: ['broken'] }).success,
  ).toBe(true);
  expect(batchEnvelope.safeParse({ ...sent, v: 2 }).success).toBe(false);
});
