import { expect, test } from 'vitest';
import { compileCondition } from '../../../src/engine/conditions/compileCondition.ts';
import type { Condition } from '../../../src/types.gen.ts';

const cyclic: Record<string, unknown> = { a: 1 };
cyclic['$not'] = cyclic;
const cyclicValue: unknown[] = [];
cyclicValue.push(cyclicValue);

const nest = (levels: number, word: string): Condition =>
  Array.from({ length: levels }).reduce<Condition>(
    (inner) => ({ [word]: inner }),
    { $exists: true },
  );

const names = {
  segments: {
    eu: { 'locale.region': 'AT' },
    self: { $segment: 'self' },
    ping: { $or: [{ $segment: 'pong' }] },
    pong: { a: 1, $segment: 'ping' },
    broken: { a: { $gtt: 1 } },
  },
  lists: { key: ['a'] },
};

const problems: [condition: unknown, problem: string][] = [
  [{ a: { $gtt: 5 } }, 'cannot read a $gtt'],
  [{ $gt: 5 }, 'cannot read $gt'],
  [{ $foo: 1 }, 'cannot read $foo'],
  [{ a: { $or: [] } }, 'cannot read a $or'],
  [{ a: { $gt: 5, b: 1 } }, 'cannot read a b'],
  [{ a: { $gt: 5, constructor: 1 } }, 'cannot read a constructor'],
  [{ a: { b: { $gt: 5 } } }, 'cannot read a'],
  [{ a: [{ $gt: 5 }] }, 'cannot read a'],
  [{ a: { $eq: { $gt: 5 } } }, 'cannot read a $eq'],
  [{ b: 1, 'a.b': { $eq: 1, $in: 'abc' } }, 'cannot read a.b $in'],
  [{ a: { $nin: null } }, 'cannot read a $nin'],
  [{ a: { $all: 'a' } }, 'cannot read a $all'],
  [{ a: { $ini: {} } }, 'cannot read a $ini'],
  [{ a: { $gt: true } }, 'cannot read a $gt'],
  [{ a: { $lt: null } }, 'cannot read a $lt'],
  [{ a: { $size: '2' } }, 'cannot read a $size'],
  [{ a: { $size: {} } }, 'cannot read a $size'],
  [{ a: { $exists: 1 } }, 'cannot read a $exists'],
  [{ a: { $type: 'text' } }, 'cannot read a $type'],
  [{ a: { $regex: '(' } }, 'cannot read a $regex'],
  [{ a: { $regexi: 5 } }, 'cannot read a $regexi'],
  [{ a: { $like: 5 } }, 'cannot read a $like'],
  [{ a: { $like: ['/a', 5] } }, 'cannot read a $like'],
  [{ a: { $vgt: 1 } }, 'cannot read a $vgt'],
  [{ a: { $veq: 'latest' } }, 'cannot read a $veq'],
  [{ a: { $before: '14d' } }, 'cannot read a $before'],
  [{ a: { $after: 'soon' } }, 'cannot read a $after'],
  [{ a: { $elemMatch: 5 } }, 'cannot read a $elemMatch'],
  [{ a: { $elemMatch: { b: { $gtt: 1 } } } }, 'cannot read b $gtt'],
  [{ a: { $inGroup: 'keys' } }, 'cannot read a $inGroup'],
  [{ a: { $notInGroup: 'toString' } }, 'cannot read a $notInGroup'],
  [{ $and: {} }, 'cannot read $and'],
  [{ $or: 5 }, 'cannot read $or'],
  [{ $nor: [5] }, 'cannot read $nor'],
  [{ $not: [] }, 'cannot read $not'],
  [{ $segment: 'us' }, 'cannot read $segment us'],
  [{ $segment: ['eu'] }, 'cannot read $segment'],
  [{ $segment: 'constructor' }, 'cannot read $segment constructor'],
  [{ $segment: 'broken' }, 'cannot read a $gtt'],
  [{ $segment: 'self' }, 'cannot read $segment self'],
  [{ $segment: 'ping' }, 'cannot read $segment ping'],
  [null, 'cannot read'],
  [undefined, 'cannot read'],
  [[], 'cannot read'],
  ['a', 'cannot read'],
  [cyclic, 'cannot read $not'],
  [{ a: cyclicValue }, 'cannot read a'],
];

test.each(problems)('says of %o that it %s', (condition, problem) => {
  const compiled = compileCondition(condition as Condition, names);
  expect(compiled.problem).toBe(problem);
  expect(compiled.test({ a: 9, locale: { region: 'AT' } }, 0)).toBe(false);
});

test.each(problems)('never lets %o hold, however wrapped', (condition) => {
  for (const wrapped of [
    { $not: condition },
    { $nor: [condition] },
    { $or: [{}, condition] },
    { $and: [{}, { $not: condition }] },
    { x: { $elemMatch: { $nor: [condition] } } },
  ]) {
    const { problem, test } = compileCondition(wrapped as Condition, names);
    expect(problem).toBeDefined();
    expect(test({ a: 9, x: [{}] }, 0)).toBe(false);
  }
});

test('takes 100 objects in each other and refuses 101', () => {
  expect(compileCondition({ a: nest(98, '$not') }).problem).toBeUndefined();
  expect(compileCondition({ a: nest(99, '$not') }).problem).toBeDefined();
  expect(compileCondition(nest(100_000, 'a')).problem).toBeDefined();
  expect(compileCondition(nest(100_000, '$not')).problem).toBeDefined();
});

test('refuses segments that grow without end, in good time', () => {
  const segments: Record<string, Condition> = { s0: { a: 1 } };
  for (let level = 1; level < 60; level += 1) {
    const one = { $segment: `s${level - 1}` };
    segments[`s${level}`] = { $or: [one, one] };
  }
  const compiled = compileCondition({ $segment: 's59' }, { segments });
  expect(compiled.problem).toBeDefined();
});

test('collects each path that it looks at once, through segments', () => {
  const { reads } = compileCondition(
    {
      'event.total': { $gt: 5, $lt: 9 },
      $segment: 'eu',
      $or: [{ 'event.total': 1 }, { $not: { 'traits.plan': 'pro' } }],
      'cart.items': { $elemMatch: { sku: 'x', $or: [{ 'price.net': 5 }] } },
    },
    names,
  );
  expect(reads).toEqual([
    'event.total',
    'locale.region',
    'traits.plan',
    'cart.items',
  ]);
});

test('asks nothing of what a condition does not need', () => {
  const { problem, reads, test: isMet } = compileCondition({});
  expect({ problem, reads, met: isMet({}, 0) }).toEqual({
    problem: undefined,
    reads: [],
    met: true,
  });
});

test('reads now when it is tested', () => {
  const { test: isMet } = compileCondition({ at: { $before: '-1d' } });
  const day = 86_400_000;
  expect(isMet({ at: 0 }, day)).toBe(false);
  expect(isMet({ at: 0 }, day + 1)).toBe(true);
});
