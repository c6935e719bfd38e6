import fc from 'fast-check';
import { expect, test } from 'vitest';
import { record, records } from '../fixtures.ts';
import {
  createBook,
  item,
  items,
  judgeIn,
  NOW_MS,
  replyOf,
} from './createTestSender.ts';

const ten = items(records(10));
const one = [ten[0]!];

test('acknowledges everything, and starts the clock anew', () => {
  const book = createBook(ten, {
    failures: 3,
    untilMs: NOW_MS + 1,
    blocked: 'unauthorized',
    suspects: 10,
  });
  const { lane, fates } = judgeIn(book, { items: ten, verdict: 'ok' });
  expect(fates).toEqual(ten.map(() => ''));
  expect(lane).toMatchObject({ failures: 0, untilMs: 0, suspects: 0 });
  expect(lane.blocked).toBeUndefined();
});

test.each([
  ['by id', [ten[1]!.record.id], [1]],
  ['by count', 2, [0, 1]],
] as const)(
  'drops what the receiver refuses for good, %s',
  (_, rejected, at) => {
    const { fates } = judgeIn(createBook(ten), {
      items: ten,
      verdict: { rejected },
    });
    const refused = fates.flatMap((fate, index) =>
      fate === 'rejected' ? [index] : [],
    );
    expect(refused).toEqual(at);
  },
);

test('drops all for the reason that the adapter gives', () => {
  const { fates } = judgeIn(createBook(one), {
    items: one,
    verdict: { reject: 'closed' },
  });
  expect(fates).toEqual(['closed']);
});

test.each([408, 425, 429, 500, 502, 503, 504, undefined])(
  'keeps everything and backs off after %s',
  (status) => {
    const { lane, fates } = judgeIn(createBook(ten), {
      items: ten,
      ...(status && { reply: replyOf(status) }),
    });
    expect(fates).toEqual(ten.map(() => undefined));
    expect(lane).toMatchObject({ failures: 1, untilMs: NOW_MS + 500 });
  },
);

test.each([
  [429, '3', 3_000],
  [503, '2', 2_000],
  [429, new Date(NOW_MS + 4_000).toUTCString(), 4_000],
  [429, new Date(NOW_MS + 3_600_000).toUTCString(), 300_000],
  [429, new Date(NOW_MS - 3_600_000).toUTCString(), 0],
  [429, '100000', 300_000],
])('waits as long as a %i says: %s', (status, after, waitMs) => {
  const { lane } = judgeIn(createBook(one), {
    items: one,
    reply: replyOf(status, { 'Retry-After': after }),
  });
  expect(lane).toMatchObject({ untilMs: NOW_MS + waitMs, isTold: true });
});

test.each([429, 503])('backs off after a %i that names no time', (status) => {
  const { lane } = judgeIn(createBook(one), {
    items: one,
    reply: replyOf(status, { 'Retry-After': 'soon' }),
  });
  expect(lane).toMatchObject({ untilMs: NOW_MS + 500, isTold: false });
});

test('waits a minute at least while the browser says that it is offline', () => {
  const { lane } = judgeIn(createBook(one), { items: one, isOffline: true });
  expect(lane.untilMs).toBe(NOW_MS + 60_000);
});

test.each([
  [401, 'unauthorized'],
  [403, 'unauthorized'],
  [404, 'not_found'],
  [405, 'not_found'],
  [410, 'not_found'],
])('opens the circuit after a %i, and loses nothing', (status, blocked) => {
  const { lane, fates } = judgeIn(createBook(ten), {
    items: ten,
    reply: replyOf(status),
  });
  expect(fates).toEqual(ten.map(() => undefined));
  expect(lane).toMatchObject({ blocked, untilMs: NOW_MS + 300_000 });
});

test.each([400, 409, 422, 501, 505, 511, 302])(
  'looks for the one that is refused with a %i, at once',
  (status) => {
    const book = createBook(ten);
    const { lane, fates } = judgeIn(book, {
      items: ten,
      reply: replyOf(status),
    });
    expect(fates).toEqual(ten.map(() => undefined));
    expect(lane).toMatchObject({ untilMs: 0, suspects: 10 });
    const alone = judgeIn(book, { items: one, reply: replyOf(status) });
    expect(alone.fates).toEqual(['rejected']);
  },
);

test('halves what is too large', () => {
  const { lane, fates } = judgeIn(createBook(ten), {
    items: ten,
    reply: replyOf(413),
  });
  expect(fates).toEqual(ten.map(() => undefined));
  const bytes = ten.reduce((sum, each) => sum + each.bytes, 0);
  expect(lane.maxBytes).toBe(Math.floor(bytes / 2));
});

test('sends one that is too large alone once more without its facts, then drops it', () => {
  const large = item({}, record({ facts: { 'page.path': '/a'.repeat(99) } }));
  const book = createBook([large]);
  const first = judgeIn(book, { items: [large], reply: replyOf(413) });
  expect(first.fates).toEqual([undefined]);
  const smaller = book.items.get(large.key)!;
  expect(smaller.record.facts).toBeUndefined();
  expect(smaller.bytes).toBeLessThan(large.bytes - 150);
  const second = judgeIn(book, { items: [smaller], reply: replyOf(413) });
  expect(second.fates).toEqual(['too_large']);
});

test('splits a batch that has failed more than three times', () => {
  const book = createBook(ten);
  for (let failure = 1; failure <= 3; failure += 1) {
    const { lane } = judgeIn(book, { items: ten, reply: replyOf(500) });
    expect(lane.suspects ?? 0).toBe(0);
  }
  const { lane } = judgeIn(book, { items: ten, reply: replyOf(500) });
  expect(lane).toMatchObject({ suspects: 10, failures: 3, untilMs: NOW_MS });
});

test('looks for the one that fails without waiting: always while others get through, in an outage once', () => {
  const alive = createBook(ten, { failures: 0, suspects: 2 });
  expect(
    judgeIn(alive, { items: ten.slice(0, 2), reply: replyOf(500) }).lane,
  ).toMatchObject({ suspects: 2, untilMs: NOW_MS });
  expect(
    judgeIn(alive, { items: one, reply: replyOf(500) }).lane,
  ).toMatchObject({ suspects: 0, failures: 0, untilMs: NOW_MS });

  const dead = createBook(ten, { failures: 3, suspects: 2 });
  judgeIn(dead, { items: one, reply: replyOf(500) });
  expect(
    judgeIn(dead, { items: ten, reply: replyOf(500) }).lane.untilMs,
  ).toBeGreaterThan(NOW_MS);
});

test('parks one that fails alone for longer than the others wait', () => {
  const book = createBook(one, { failures: 5 });
  const { lane } = judgeIn(book, { items: one, reply: replyOf(500) });
  const { parked } = book.items.get(one[0]!.key)!;
  expect(parked!['json']!.untilMs).toBeGreaterThan(lane.untilMs);
});

test('parks one that fails alone, and gives it up when others got through ten times', () => {
  const book = createBook(one, { failures: 5 });
  const lane = book.lanes['json']!;
  for (let round = 0; round < 30; round += 1) {
    // An outage: nothing gets through, and nothing counts.
    const { fates } = judgeIn(book, {
      items: [book.items.get(one[0]!.key)!],
      reply: replyOf(500),
    });
    expect(fates).toEqual([undefined]);
  }
  expect(book.items.get(one[0]!.key)!.parked!['json']!.tries).toBe(1);
  for (let tries = 2; tries <= 10; tries += 1) {
    lane.acknowledged += 1;
    const { fates } = judgeIn(book, {
      items: [book.items.get(one[0]!.key)!],
      reply: replyOf(500),
    });
    expect(fates).toEqual([undefined]);
  }
  lane.acknowledged += 1;
  const { fates } = judgeIn(book, {
    items: [book.items.get(one[0]!.key)!],
    reply: replyOf(500),
  });
  expect(fates).toEqual(['exhausted']);
});

test('never throws, never loses without a reason, and never waits longer than 5 min', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 100, max: 599 }),
      fc.option(fc.oneof(fc.string(), fc.nat().map(String)), {
        nil: undefined,
      }),
      fc.integer({ min: 1, max: 10 }),
      fc.nat({ max: 40 }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (status, after, count, failures, random) => {
        fc.pre(!after || !/[^\u0020-\u007e]/.test(after));
        const carried = ten.slice(0, count);
        const { lane, fates } = judgeIn(createBook(ten, { failures }), {
          items: carried,
          random,
          reply: replyOf(status, after ? { 'Retry-After': after } : {}),
        });
        expect(lane.untilMs).toBeLessThanOrEqual(NOW_MS + 300_000);
        expect(fates).not.toContain('');
        const isKept = fates.every((fate) => fate === undefined);
        expect(isKept || count === 1).toBe(true);
      },
    ),
  );
});
