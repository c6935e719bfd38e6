import { expect, test } from 'vitest';
import { matches } from '../../../src/engine/conditions/matches.ts';

const NOW = Date.UTC(2026, 0, 31, 12);
const options = { lists: { key: ['a-17', 5], none: [] }, nowMs: NOW };

type Case = [operators: object, holdFor: unknown[], doNotHoldFor: unknown[]];

/** What is no fact at all: missing, or `null`. */
const missing = [undefined, null];
const oddities = [...missing, NaN, true, {}, [], 1n, () => 1, Symbol('x')];

const cases: Case[] = [
  [{ $eq: 5 }, [5], ['5', 4, [5], ...missing]],
  [{ $eq: 'pro' }, ['pro'], ['Pro', ['pro'], ...missing]],
  [{ $eq: null }, missing, [0, '', false]],
  [{ $eq: [1, { a: 2 }] }, [[1, { a: 2 }]], [[{ a: 2 }, 1], [1], '1']],
  [{ $eq: { a: 1, b: [] } }, [{ b: [], a: 1 }], [{ a: 1 }, { a: 1, b: {} }]],
  [{ $ne: 5 }, ['5', 4, ...missing], [5]],
  [{ $ne: null }, [0, '', false], missing],

  [{ $gt: 5 }, [6, Infinity], [5, 4, '6', ...oddities]],
  [{ $gte: 5 }, [5, 6], [4, '5', ...oddities]],
  [{ $lt: 5 }, [4, -1], [5, 6, '4', '', ...oddities]],
  [{ $lte: 5 }, [5, 4], [6, '5', ...oddities]],
  [{ $gt: 'b' }, ['c', 'ba'], ['b', 'a', '', 99, ...oddities]],
  [{ $lte: 'b' }, ['b', 'a', ''], ['c', 0, ...oddities]],
  [{ $gt: 1, $lt: 3 }, [2], [1, 3]],

  [{ $in: ['a', 5] }, ['a', 5, ['x', 'a'], [5]], ['A', '5', [], ...missing]],
  [{ $in: [null] }, [...missing, [null]], ['', 0, []]],
  [{ $in: [] }, [], ['a', [], ...missing]],
  [{ $nin: ['a', 5] }, ['A', '5', [], ...missing], ['a', 5, ['x', 'a']]],
  [{ $ini: ['At', 5] }, ['AT', 'at', 5, ['x', 'aT']], ['a', '5', ...missing]],
  [{ $nini: ['At'] }, ['a', 5, [], ...missing], ['AT', 'at', ['x', 'aT']]],
  [{ $inGroup: 'key' }, ['a-17', 5, ['x', 5]], ['A-17', '5', ...missing]],
  [{ $inGroup: 'none' }, [], ['a-17', ...missing]],
  [{ $notInGroup: 'key' }, ['x', '5', ...missing], ['a-17', [5]]],

  [{ $all: ['a', 1] }, [[1, 'b', 'a']], [['a'], ['A', 1], 'a', ...missing]],
  [{ $all: [{ $gt: 5 }, 1] }, [[6, 1]], [[5, 1], [6]]],
  [{ $all: [] }, [[], ['a']], ['a', ...missing]],
  [
    { $alli: ['A', 1] },
    [
      ['a', 1],
      ['A', 1, 2],
    ],
    [['a'], 'a', ...missing],
  ],
  [{ $size: 2 }, [[1, 2]], [[], [1], 'ab', 2, { length: 2 }, ...missing]],
  [{ $size: { $gt: 1 } }, [[1, 2]], [[1], 'ab', ...missing]],
  [{ $elemMatch: { $gt: 5 } }, [[1, 6]], [[5], ['6'], 6, [], ...missing]],
  [{ $elemMatch: { $not: { $gt: 5 } } }, [[9, 1], ['x']], [[6], []]],
  [
    { $elemMatch: { sku: 'x', 'price.net': { $lt: 9 } } },
    [[null, { sku: 'x', price: { net: 5 } }]],
    [[{ sku: 'x' }, { price: { net: 5 } }], ['x'], [], ...missing],
  ],
  [
    { $elemMatch: { $or: [{ sku: 'x' }, { sku: 'y' }] } },
    [[{ sku: 'y' }]],
    [[{ sku: 'z' }], ['y']],
  ],
  [{ $elemMatch: {} }, [[0], ['']], [[], [null], [undefined], 0]],
  [{ $elemMatch: { constructor: 1 } }, [[{ constructor: 1 }]], [[{}]]],

  [{ $exists: true }, [0, '', false, [], NaN], missing],
  [{ $exists: false }, missing, [0, '', false, []]],
  [{ $type: 'string' }, ['', 'a'], [1, ...missing]],
  [{ $type: 'number' }, [0, NaN], ['1', 1n, ...missing]],
  [{ $type: 'boolean' }, [false], [0, ...missing]],
  [{ $type: 'array' }, [[]], [{}, ...missing]],
  [{ $type: 'object' }, [{}], [[], ...missing]],
  [{ $type: 'null' }, missing, [0, '']],
  [{ $not: { $gt: 5 } }, [5, '6', ...missing], [6]],
  [{ $not: 'a' }, ['b', ...missing], ['a']],

  [{ $regex: '^/a' }, ['/a', '/ab'], ['b/a', '/A', 5, ['/a'], ...missing]],
  [{ $regex: 'null|undefined|5' }, ['5'], [5, ...oddities]],
  [{ $regex: '' }, ['', 'a'], oddities],
  [{ $regexi: '^AB$' }, ['ab', 'AB'], ['abc', ...missing]],
  [
    { $regex: 'x$' },
    ['x'.padStart(2_048), 'x'.repeat(3_000)],
    ['x'.padStart(2_049)],
  ],
  [{ $like: '/a/*' }, ['/a/b', '/a/'], ['/a', '/a/b/c', 5, ...oddities]],
  [{ $like: ['/a', '/b/**'] }, ['/a', '/b/', '/b/c/d'], ['/b', '/a/']],
  [{ $like: [] }, [], ['', '/a', ...missing]],

  [{ $veq: '1.2.3' }, ['1.2.3', 'v1.2.3', '1.2.3+b1'], ['1.2', 1, ...oddities]],
  [{ $vne: '1.2.3' }, ['1.2.4', 'latest', ...oddities], ['1.2.3', 'v1.2.3']],
  [
    { $vgt: '1.9.0' },
    ['1.10.0', '2.0.0'],
    ['1.9.0', '1.9.0-rc.1', ...oddities],
  ],
  [{ $vgte: '1.9.0' }, ['1.9.0', '1.10.0'], ['1.8.9', 'latest', ...oddities]],
  [{ $vlt: '2.0.0' }, ['2.0.0-rc.1', '1.9.9'], ['2.0.0', '', ...oddities]],
  [{ $vlte: '2.0.0' }, ['2.0.0', '0.1.0'], ['2.0.1', 1, ...oddities]],

  [
    { $before: '2026-01-31' },
    ['2026-01-30', '2026-01-30T23:59:59.999Z', 0, Date.UTC(2026, 0, 30)],
    ['2026-01-31', '2026-01-31T00:00:00Z', NOW, 'now', '-1d', ...oddities],
  ],
  [
    { $after: NOW },
    [NOW + 1, '2026-01-31T12:00:00.001Z', '2026-02-01', Infinity],
    [NOW, '2026-01-31T12:00:00Z', 'now', '+1d', ...oddities],
  ],
  [{ $before: 'now' }, [NOW - 1, '2026-01-31'], [NOW, NOW + 1]],
  [{ $before: '-14d' }, ['2026-01-17T11:59:00Z'], ['2026-01-17T12:00:00Z']],
  [{ $after: '+3d' }, ['2026-02-03T12:00:00.1Z'], ['2026-02-03T12:00:00Z']],
];

const holding = cases.flatMap(([given, facts]) =>
  facts.map((fact): [object, unknown] => [given, fact]),
);
const failing = cases.flatMap(([given, , facts]) =>
  facts.map((fact): [object, unknown] => [given, fact]),
);

test.each(holding)('finds that %j holds for %o', (given, fact) => {
  expect(matches({ 'a.b': given }, { a: { b: fact } }, options)).toBe(true);
});

test.each(failing)('finds that %j does not hold for %o', (given, fact) => {
  expect(matches({ 'a.b': given }, { a: { b: fact } }, options)).toBe(false);
});

test.each(cases)('treats a path that is not there as `null` in %j', (given) => {
  const whenNull = matches({ 'a.b': given }, { a: { b: null } }, options);
  expect(matches({ 'a.b': given }, {}, options)).toBe(whenNull);
  expect(matches({ 'a.b': given }, { a: 'text' }, options)).toBe(whenNull);
});
