import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Facts, matches } from '../../src/engine/matches.ts';
import type { Condition } from '../../src/types.gen.ts';

const facts: Facts = {
  event: {
    total: 50,
    plan: 'pro',
    empty: '',
    none: null,
    isNew: false,
    address: { country: 'AT' },
    tags: ['a', 'b'],
  },
};

test.each<[condition: Condition, result: boolean]>([
  [{}, true],
  [{ 'event.total': 50 }, true],
  [{ 'event.total': 51 }, false],
  [{ 'event.total': 50, 'event.plan': 'pro' }, true],
  [{ 'event.total': 50, 'event.plan': 'free' }, false],
  [{ 'event.address.country': 'AT' }, true],
  [{ 'event.none': null }, true],
  [{ 'event.tags.1': 'b' }, true],
])('finds that %o is %s', (condition, result) => {
  expect(matches(condition, facts)).toBe(result);
});

test.each<Condition>([
  { 'event.total': '50' },
  { 'event.empty': 0 },
  { 'event.empty': false },
  { 'event.isNew': 0 },
  { 'event.isNew': '' },
  { 'event.none': 0 },
  { 'event.none': '' },
  { 'event.tags': 'a,b' },
])('does not coerce for %o', (condition) => {
  expect(matches(condition, facts)).toBe(false);
});

test.each([
  'event.missing',
  'missing',
  'missing.total',
  'event.total.deeper',
  'event.plan.length',
  'event.none.deeper',
  '',
  '.',
  'event.',
])('finds nothing at "%s", so no value equals it', (path) => {
  for (const wanted of [null, '', 0, false, 'undefined']) {
    expect(matches({ [path]: wanted }, facts)).toBe(false);
  }
});

test.each([
  '__proto__',
  'constructor',
  'toString',
  'event.__proto__',
  'event.constructor.name',
  'event.tags.__proto__.length',
])('reaches nothing inherited by "%s"', (path) => {
  const condition = JSON.parse(`{"${path}": "Object"}`) as Condition;
  expect(matches(condition, facts)).toBe(false);
  expect(matches({ [path]: null }, facts)).toBe(false);
  expect(matches({ [path]: 0 }, facts)).toBe(false);
});

test('reads an own key that is called like an inherited one', () => {
  const hostile = JSON.parse('{"event":{"__proto__":1,"constructor":2}}');
  expect(
    matches({ 'event.__proto__': 1, 'event.constructor': 2 }, hostile),
  ).toBe(true);
});

const scalar = fc.oneof(
  fc.string(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
);
const path = fc
  .array(
    fc.oneof(fc.constantFrom('event', 'page', '__proto__', '0'), fc.string()),
    { minLength: 1, maxLength: 4 },
  )
  .map((keys) => keys.join('.'));

test('is the same for every order of the keys', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(path, scalar), { selector: ([key]) => key }),
      fc.object({ maxDepth: 3 }),
      (entries, seen) => {
        const there = Object.fromEntries(entries);
        const back = Object.fromEntries(entries.toReversed());
        expect(matches(there, seen as Facts)).toBe(
          matches(back, seen as Facts),
        );
      },
    ),
  );
});

test('never throws, whatever can be seen', () => {
  fc.assert(
    fc.property(
      fc.dictionary(path, scalar),
      fc.anything(),
      (condition, seen) => {
        expect(matches(condition, { event: seen })).toBeTypeOf('boolean');
      },
    ),
  );
});

test('finds every value by its own path', () => {
  const key = fc.string().filter((text) => !text.includes('.'));
  fc.assert(
    fc.property(
      fc.array(key, { minLength: 1, maxLength: 5 }),
      scalar.filter((value) => !Number.isNaN(value)),
      (keys, value) => {
        const seen = keys.reduceRight<unknown>(
          (inner, name) =>
            Object.fromEntries([
              [name, inner],
              [`${name}x`, 1],
            ]),
          value,
        );
        expect(matches({ [keys.join('.')]: value }, seen as Facts)).toBe(true);
      },
    ),
  );
});
