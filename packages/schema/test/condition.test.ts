import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileCondition } from '../../core/src/engine/conditions/compileCondition.ts';
import {
  condition,
  findConditionHints,
  findConditionProblems,
} from '../src/condition.ts';
import { goodConditions, names } from './conditions/examples.ts';

type Json = Record<string, unknown>;

test.each(goodConditions)('accepts %j, and changes nothing of it', (one) => {
  expect(condition.safeParse(one)).toEqual({ success: true, data: one });
  expect(findConditionProblems(one, names)).toEqual([]);
  expect(compileCondition(one, names as object).problem).toBeUndefined();
});

/** Each with where it is wrong, and how that is said. */
const bad: [condition: unknown, path: string, message: string | RegExp][] = [
  ['a', '', 'Write a condition: {"event.plan": "pro"}.'],
  [null, '', 'Write a condition: {"event.plan": "pro"}.'],
  [[], '', 'Write a condition: {"event.plan": "pro"}.'],
  [
    { a: { $gtt: 5 } },
    'a/$gtt',
    'Unknown operator `$gtt`. Did you mean `$gt`?',
  ],
  [{ a: { $ELEMMATCH: {} } }, 'a/$ELEMMATCH', /Did you mean `\$elemMatch`\?$/],
  [
    { a: { $contains: 'x' } },
    'a/$contains',
    /^Unknown operator `\$contains`\. See/,
  ],
  [{ $an: [] }, '$an', 'Unknown operator `$an`. Did you mean `$and`?'],
  [
    { $gt: 5 },
    '$gt',
    '`$gt` needs a path before it: {"event.total": {"$gt": …}}.',
  ],
  [
    { a: { $or: [] } },
    'a/$or',
    '`$or` stands in the place of a path: {"$or": …}.',
  ],
  [{ a: { $gt: 5, b: 1 } }, 'a/b', /^`b` stands among operators\./],
  [
    { a: { b: { $gt: 5 } } },
    'a/b/$gt',
    /^Operators do not work inside a value\./,
  ],
  [{ a: { $eq: [{ $gt: 5 }] } }, 'a/$eq/0/$gt', /^Operators do not work/],
  [{ 'a..b': 1 }, 'a..b', 'Write a dotted path: "event.total".'],
  [{ '': 1 }, '', 'Write a dotted path: "event.total".'],
  [
    { a: { $gt: true } },
    'a/$gt',
    'Write a number or text; nothing else has an order.',
  ],
  [{ a: { $lt: null } }, 'a/$lt', /nothing else has an order/],
  [{ a: { $in: 'x' } }, 'a/$in', 'Write a list: ["a", "b"].'],
  [
    { a: { $nin: ['x', {}] } },
    'a/$nin/1',
    'Write text, a number, true, false or null.',
  ],
  [{ a: { $all: 'x' } }, 'a/$all', 'Write a list: ["a", "b"].'],
  [{ a: { $all: [{ $foo: 1 }] } }, 'a/$all/0/$foo', /^Unknown operator/],
  [
    { a: { $size: -1 } },
    'a/$size',
    'Write a number, or operators: {"$gte": 2}.',
  ],
  [{ a: { $size: '2' } }, 'a/$size', /^Write a number, or operators/],
  [{ a: { $size: {} } }, 'a/$size', /^Write a number, or operators/],
  [{ a: { $size: { $gt: null } } }, 'a/$size/$gt', /order/],
  [{ a: { $elemMatch: 5 } }, 'a/$elemMatch', /^Write a condition/],
  [{ a: { $elemMatch: { b: { $x: 1 } } } }, 'a/$elemMatch/b/$x', /^Unknown/],
  [{ a: { $exists: 1 } }, 'a/$exists', 'Write true or false.'],
  [{ a: { $type: 'text' } }, 'a/$type', /^Write one of "string", "number"/],
  [{ a: { $not: { $x: 1 } } }, 'a/$not/$x', /^Unknown operator/],
  [
    { a: { $regex: '(' } },
    'a/$regex',
    /^Invalid regular expression: .*\. Correct it\.$/,
  ],
  [{ a: { $regexi: 5 } }, 'a/$regexi', 'Write text in quotes.'],
  [
    { a: { $like: 5 } },
    'a/$like',
    'Write a glob or a list of them: "/shop/**".',
  ],
  [{ a: { $like: [5] } }, 'a/$like', /^Write a glob/],
  [{ a: { $vgt: 'latest' } }, 'a/$vgt', 'Write a version: "1.10.0".'],
  [{ a: { $veq: 1 } }, 'a/$veq', 'Write text in quotes.'],
  [{ a: { $before: '14d' } }, 'a/$before', /^Write a time: "2026-01-31"/],
  [{ a: { $after: '2026-02-30' } }, 'a/$after', /^Write a time/],
  [{ a: { $after: '-3y' } }, 'a/$after', /^Write a time/],
  [{ a: { $inGroup: ['x'] } }, 'a/$inGroup', 'Write text in quotes.'],
  [{ $segment: ['eu'] }, '$segment', 'Write text in quotes.'],
  [{ $and: {} }, '$and', 'Write a list of conditions: [{…}, {…}].'],
  [{ $or: [{}, 5] }, '$or/1', /^Write a condition/],
  [{ $nor: [{ a: { $x: 1 } }] }, '$nor/0/a/$x', /^Unknown operator/],
  [{ $not: [] }, '$not', /^Write a condition/],
];

test.each(bad)('refuses %j at "%s"', (one, path, message) => {
  const { error } = condition.safeParse(one);
  expect(error!.issues.map((issue) => issue.path.join('/'))).toEqual([path]);
  expect(error!.issues[0]!.message).toMatch(message);
});

test('tells everything that is wrong at once', () => {
  const { error } = condition.safeParse({
    a: { $gtt: 1, $in: 2 },
    $or: [{ b: { $regex: '(' } }],
  });
  expect(error!.issues.map(({ path }) => path.join('/'))).toEqual([
    'a/$gtt',
    'a/$in',
    '$or/0/b/$regex',
  ]);
});

test('says once that a condition is nested too deep', () => {
  const nest = (levels: number): Json =>
    Array.from({ length: levels }).reduce<Json>(
      (inner) => ({ $not: inner }),
      {},
    );
  expect(condition.safeParse(nest(99)).success).toBe(true);
  expect(compileCondition(nest(99)).problem).toBeUndefined();
  const { error } = condition.safeParse(nest(100));
  expect(error!.issues.map((issue) => issue.message)).toEqual([
    'Nested too deep. Take parts of it into `segments`.',
  ]);
  expect(compileCondition(nest(100)).problem).toBeDefined();
  const circle: Json = {};
  circle['$and'] = [circle, circle];
  expect(condition.safeParse(circle).success).toBe(false);
});

test('never throws, whatever it is given', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (one, other) => {
      condition.safeParse({ a: one, $not: other });
      findConditionProblems(one, { segments: { a: other } as Json });
      findConditionProblems({ $segment: 'a' }, { segments: { a: other } });
      findConditionHints({ a: one, $and: [other] });
      expect(condition.safeParse(one).success).toBeTypeOf('boolean');
    }),
  );
});
