import { type ConditionInterface, evalCondition } from '@growthbook/growthbook';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Facts, matches } from '../../../src/engine/conditions/matches.ts';
import type { Condition } from '../../../src/types.gen.ts';

// What we share with GrowthBook: all that needs no coercion. So each path has
// one type here, and what may be missing is not put in order.
const text = fc.constantFrom('a', 'b', 'B', '/x/y', 'null');
const number = fc.integer({ min: 1, max: 5 });
const version = fc
  .tuple(
    fc.constantFrom('', 'v'),
    fc.array(fc.nat(12), { minLength: 1, maxLength: 4 }),
    fc.constantFrom('', '-rc.1', '-beta', '+b7'),
  )
  .map(([prefix, parts, suffix]) => prefix + parts.join('.') + suffix);
const tags = fc.array(fc.constantFrom('a', 'b', 'C'), { maxLength: 3 });
const items = fc.array(
  fc.record({ sku: fc.constantFrom('x', 'y'), qty: number }),
  { maxLength: 3 },
);
const place = fc.record({ city: fc.constantFrom('x', 'y'), zip: number });

const facts = fc.record(
  {
    always: fc.record({ number, text, version, isNew: fc.boolean() }),
    maybe: fc.record(
      { number, text: fc.constantFrom('a', 'b'), tags, items, place },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ['always'] },
) as fc.Arbitrary<Facts>;

const words = (
  of: string[],
  operand: fc.Arbitrary<unknown>,
): fc.Arbitrary<unknown> =>
  fc
    .uniqueArray(fc.tuple(fc.constantFrom(...of), operand), {
      selector: ([word]) => word,
      minLength: 1,
      maxLength: 2,
    })
    .map((entries) => Object.fromEntries(entries));
const at = (
  paths: string[],
  wanted: fc.Arbitrary<unknown>,
): fc.Arbitrary<Condition> =>
  fc
    .tuple(
      fc.constantFrom(...paths),
      fc.oneof(
        wanted,
        wanted.map((inner) => ({ $not: inner })),
      ),
    )
    .map(([path, inner]) => ({ [path]: inner }));

const orders = ['$gt', '$gte', '$lt', '$lte'];
const memberships = ['$in', '$nin'];
const texts = fc.array(fc.constantFrom('a', 'b', 'B', 'C'), { maxLength: 3 });

const leaf = fc.oneof(
  at(['always.number'], fc.oneof(number, words(orders, number))),
  at(['always.text'], fc.oneof(text, words(orders, text))),
  at(
    ['always.text'],
    words(
      ['$regex', '$regexi'],
      fc.constantFrom('^a', 'b', '/y$', '[A-Z]', '/'),
    ),
  ),
  at(
    ['always.version'],
    words(['$veq', '$vne', '$vgt', '$vgte', '$vlt', '$vlte'], version),
  ),
  at(['always.isNew'], fc.boolean()),
  at(
    ['maybe.number'],
    fc.oneof(
      number,
      words(['$eq', '$ne'], number),
      words(memberships, fc.array(number)),
    ),
  ),
  at(
    ['maybe.text', 'always.text', 'maybe.tags'],
    words([...memberships, '$ini', '$nini'], texts),
  ),
  at(
    ['maybe.text', 'always.text', 'maybe.tags'],
    words(['$inGroup', '$notInGroup'], fc.constantFrom('some', 'none')),
  ),
  at(['maybe.tags', 'maybe.text'], words(['$all', '$alli'], texts)),
  at(
    ['maybe.tags', 'maybe.items'],
    words(['$size'], fc.oneof(fc.nat(3), words([...orders, '$ne'], fc.nat(3)))),
  ),
  at(
    ['maybe.tags'],
    words(
      ['$elemMatch'],
      fc.oneof(words(['$eq', '$ne', '$gt'], text), words(memberships, texts)),
    ),
  ),
  at(
    ['maybe.items'],
    words(
      ['$elemMatch'],
      fc.oneof(
        fc.record(
          {
            sku: fc.constantFrom('x', 'y'),
            qty: fc.oneof(number, words(orders, number)),
          },
          { requiredKeys: [] },
        ),
      ),
    ),
  ),
  at(['maybe.place'], place),
  at(
    ['maybe.place.city', 'maybe.nothing', 'maybe', 'maybe.text.deep'],
    fc.oneof(
      fc.constant(null),
      words(['$exists'], fc.boolean()),
      words(['$type'], fc.constantFrom('string', 'null', 'object', 'array')),
      words(['$eq', '$ne'], fc.constantFrom('x', null)),
    ),
  ),
  at(['maybe.tags'], tags),
);
const { condition } = fc.letrec<{ condition: Condition }>((tie) => {
  const conditions = fc.array(tie('condition'), { maxLength: 3 });
  return {
    condition: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      leaf,
      fc.tuple(leaf, leaf).map(([one, other]) => Object.assign({}, one, other)),
      fc
        .tuple(fc.constantFrom('$and', '$or', '$nor'), conditions)
        .map(([word, inner]) => ({ [word]: inner })),
      tie('condition').map((inner) => ({ $not: inner })),
    ),
  };
});

const lists = { some: ['a', 'x'], none: [] };

test('means what it means in GrowthBook, where nothing is coerced', () => {
  fc.assert(
    fc.property(condition, facts, (given, seen) => {
      expect(matches(given, seen, { lists, nowMs: 0 })).toBe(
        evalCondition(seen, given as ConditionInterface, lists),
      );
    }),
    { numRuns: 10_000 },
  );
});

test('means by $segment what a saved group means in GrowthBook', () => {
  fc.assert(
    fc.property(condition, leaf, facts, (given, other, seen) => {
      const ours = { $segment: 'one', $not: { $segment: 'two' } };
      const theirs = {
        $savedGroup: { id: 'one' },
        $not: { $savedGroup: { id: 'two' } },
      };
      const group = (inner: Condition) => ({
        type: 'condition' as const,
        condition: inner as ConditionInterface,
      });
      expect(
        matches(ours, seen, {
          segments: { one: given, two: other },
          lists,
          nowMs: 0,
        }),
      ).toBe(
        evalCondition(seen, theirs as ConditionInterface, {
          ...lists,
          one: group(given),
          two: group(other),
        }),
      );
    }),
  );
});

test.each<[what: string, condition: Condition, facts: Facts, ours: boolean]>([
  ['coerces text to a number', { a: 5 }, { a: '5' }, false],
  ['coerces a number to text', { a: '5' }, { a: 5 }, false],
  ['takes what is missing for 0', { a: { $lt: 5 } }, {}, false],
  ['takes what is missing for 0', { a: 0 }, {}, false],
  ['takes text for a flag', { a: true }, { a: 'no' }, false],
  ['orders a number and text', { a: { $gt: 5 } }, { a: '6' }, false],
  ['takes no version for 0', { a: { $vlt: '1.0.0' } }, {}, false],
  ['searches numbers for text', { a: { $regex: '5' } }, { a: 5 }, false],
  ['takes "$eq" for identity', { a: { $eq: [1] } }, { a: [1] }, true],
  [
    'minds the order of keys',
    { a: { b: 1, c: 2 } },
    { a: { c: 2, b: 1 } },
    true,
  ],
  ['lets $not turn a typo', { a: { $not: { $gtt: 5 } } }, { a: 1 }, false],
  [
    'reads inherited keys',
    { 'a.toString': { $exists: true } },
    { a: {} },
    false,
  ],
  [
    'fails at long numbers in versions',
    { a: { $vgt: '1.0.99999' } },
    { a: '1.0.100000' },
    true,
  ],
])('differs where GrowthBook %s', (_, given, seen, ours) => {
  expect(matches(given, seen, { nowMs: 0 })).toBe(ours);
  expect(evalCondition(seen, given as ConditionInterface)).toBe(!ours);
});
