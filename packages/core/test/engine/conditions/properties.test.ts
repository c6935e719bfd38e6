import fc from 'fast-check';
import { expect, test } from 'vitest';
import { combinators } from '../../../src/engine/conditions/combinators.ts';
import { compileCondition } from '../../../src/engine/conditions/compileCondition.ts';
import { findFailing } from '../../../src/engine/conditions/findFailing.ts';
import { type Facts, matches } from '../../../src/engine/conditions/matches.ts';
import { operators } from '../../../src/engine/conditions/operators.ts';
import type { Condition } from '../../../src/types.gen.ts';

const names = {
  segments: { eu: { a: 'x' }, big: { $or: [{ 'a.b': { $gt: 1 } }] } },
  lists: { key: ['x', 1] },
};
const nowMs = 1_800_000_000_000;

const scalar = fc.oneof(
  fc.constantFrom('', 'x', 'y', '/a/b', '1.2.3', '2026-01-31'),
  fc.integer({ min: -2, max: 3 }),
  fc.boolean(),
  fc.constant(null),
);
const key = fc.constantFrom('a', 'b', '__proto__', 'constructor', '0', '');
const path = fc
  .array(key, { minLength: 1, maxLength: 3 })
  .map((keys) => keys.join('.'));
const plain = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 2 },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(key, tie('value'), { maxKeys: 3 }),
  ),
})).value;
const facts = fc.dictionary(key, plain) as fc.Arbitrary<Facts>;

const version = fc.constantFrom('1.2.3', 'v2.0.0-rc.1', '10.0');
const moment = fc.constantFrom('now', '-14d', '+3d', '2026-01-31', 0);
const ordinal = fc.oneof(fc.constantFrom('', 'x'), fc.integer());
const list = fc.array(scalar, { maxLength: 3 });

/** Conditions without a mistake. */
const { condition } = fc.letrec<{ condition: Condition; value: unknown }>(
  (tie) => {
    const word = (
      words: string[],
      operand: fc.Arbitrary<unknown>,
    ): fc.Arbitrary<unknown> =>
      fc.tuple(fc.constantFrom(...words), operand).map(([name, given]) => ({
        [name]: given,
      }));
    const conditions = fc.array(tie('condition'), { maxLength: 3 });
    return {
      value: fc.oneof(
        { maxDepth: 3 },
        plain,
        word(['$eq', '$ne'], plain),
        word(['$gt', '$gte', '$lt', '$lte'], ordinal),
        word(['$in', '$nin', '$ini', '$nini', '$all', '$alli'], list),
        word(['$veq', '$vne', '$vgt', '$vgte', '$vlt', '$vlte'], version),
        word(['$before', '$after'], moment),
        word(['$inGroup', '$notInGroup'], fc.constant('key')),
        word(['$regex', '$regexi', '$like'], fc.constantFrom('x', '/*', '.')),
        word(['$exists'], fc.boolean()),
        word(['$type'], fc.constantFrom('string', 'null', 'array')),
        word(['$size'], fc.nat(3)),
        word(['$not'], tie('value')),
        word(
          ['$elemMatch'],
          tie('condition').map((inner) => ({ $and: [inner] })),
        ),
      ),
      condition: fc.oneof(
        { maxDepth: 3 },
        fc.dictionary(path, tie('value'), { maxKeys: 3 }),
        word(['$and', '$or', '$nor'], conditions),
        word(['$not'], tie('condition')),
        word(['$segment'], fc.constantFrom('eu', 'big')),
      ) as fc.Arbitrary<Condition>,
    };
  },
);

const holds = (given: Condition, seen: Facts): boolean =>
  matches(given, seen, { ...names, nowMs });

test('never finds a problem in a condition without a mistake', () => {
  fc.assert(
    fc.property(condition, (given) => {
      expect(compileCondition(given, names).problem).toBeUndefined();
    }),
  );
});

test('inverts every condition by $not, and by $nor', () => {
  fc.assert(
    fc.property(condition, facts, (given, seen) => {
      const held = holds(given, seen);
      expect(holds({ $not: given }, seen)).toBe(!held);
      expect(holds({ $nor: [given] }, seen)).toBe(!held);
      expect(holds({ $or: [given] }, seen)).toBe(held);
    }),
  );
});

test('inverts what is asked of a value by $not', () => {
  fc.assert(
    fc.property(condition, facts, (given, seen) => {
      for (const [at, wanted] of Object.entries(given)) {
        if (at.startsWith('$')) return;
        const held = holds({ [at]: wanted }, seen);
        expect(holds({ [at]: { $not: wanted } }, seen)).toBe(!held);
      }
    }),
  );
});

test('is the same for every order of the keys', () => {
  const turn = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(turn);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).toReversed();
    return Object.fromEntries(entries.map(([at, inner]) => [at, turn(inner)]));
  };
  fc.assert(
    fc.property(condition, facts, (given, seen) => {
      const turned = turn(given) as Condition;
      expect(holds(turned, turn(seen) as Facts)).toBe(holds(given, seen));
    }),
  );
});

test('is the same compiled once and tested often', () => {
  fc.assert(
    fc.property(condition, fc.array(facts), (given, all) => {
      const compiled = compileCondition(given, names);
      for (const seen of all) {
        expect(compiled.test(seen, nowMs)).toBe(holds(given, seen));
      }
    }),
  );
});

test('looks at no fact but those it says it reads', () => {
  fc.assert(
    fc.property(condition, facts, (given, seen) => {
      const { reads, test: isMet } = compileCondition(given, names);
      const branches = new Set(reads.map((one) => one.split('.')[0]));
      const kept = Object.entries(seen).filter(([at]) => branches.has(at));
      expect(isMet(Object.fromEntries(kept), nowMs)).toBe(isMet(seen, nowMs));
    }),
  );
});

test('finds a failing part exactly if the condition does not hold', () => {
  fc.assert(
    fc.property(condition, facts, (given, seen) => {
      const compiled = compileCondition(given, names);
      const failing = findFailing(compiled, seen, nowMs);
      expect(failing === undefined).toBe(compiled.test(seen, nowMs));
    }),
  );
});

test('never holds with a mistake in it, wherever that stands', () => {
  const mistake = fc.constantFrom<Condition>(
    { a: { $gtt: 1 } },
    { $gt: 1 },
    { a: { $regex: '(' } },
    { a: { $in: 'x' } },
    { $segment: 'us' },
    { a: { b: { $gt: 1 } } },
  );
  const wrap = fc.constantFrom<(inner: Condition) => Condition>(
    (inner) => ({ $not: inner }),
    (inner) => ({ $nor: [inner] }),
    (inner) => ({ $or: [{}, inner] }),
    (inner) => ({ $and: [inner, {}] }),
    (inner) => ({ a: { $not: { $elemMatch: { $and: [inner] } } } }),
  );
  fc.assert(
    fc.property(mistake, fc.array(wrap), facts, (wrong, wraps, seen) => {
      const whole = wraps.reduce((inner, around) => around(inner), wrong);
      expect(holds(whole, seen)).toBe(false);
    }),
  );
});

test('never throws, whatever is asked of whatever', () => {
  const anything = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withSparseArray: true,
    withTypedArray: true,
    maxDepth: 3,
  });
  const word = fc.constantFrom(
    ...Object.keys({ ...operators, ...combinators }),
    '$and',
    '$segment',
    '$foo',
    'a',
  );
  const odd = fc.oneof(
    anything,
    fc.dictionary(word, anything),
    fc.dictionary(path, fc.dictionary(word, anything)),
    fc.dictionary(word, fc.array(fc.dictionary(word, anything))),
  );
  const seen = fc.oneof(anything, fc.dictionary(key, anything));
  fc.assert(
    fc.property(odd, seen, (given, values) => {
      const compiled = compileCondition(given as Condition, names);
      expect(compiled.test(values as Facts, nowMs)).toBeTypeOf('boolean');
      findFailing(compiled, values as Facts, nowMs);
    }),
    { numRuns: 2_000 },
  );
  fc.assert(
    fc.property(condition, seen, (given, values) => {
      expect(holds(given, values as Facts)).toBeTypeOf('boolean');
    }),
  );
});
