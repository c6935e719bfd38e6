import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toPlain } from '../../src/lib/toPlain.ts';

const cyclic: Record<string, unknown> = {};
cyclic['self'] = cyclic;

test('copies any JSON, and shares nothing of it', () => {
  fc.assert(
    fc.property(
      // JSON has no negative zero.
      fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value))),
      (value) => {
        expect(toPlain(value)).toEqual(value);
      },
    ),
  );
  const inner = { total: 1 };
  expect(toPlain({ inner })!.inner).not.toBe(inner);
});

test.each<[what: string, value: unknown]>([
  ['a cycle', cyclic],
  ['a BigInt', { total: 1n }],
  [
    'a getter that throws',
    {
      get total() {
        throw new Error('no');
      },
    },
  ],
  [
    'a toJSON that throws',
    {
      toJSON() {
        throw new Error('no');
      },
    },
  ],
  ['a function', () => {}],
  ['a symbol', Symbol('x')],
  ['nothing', undefined],
])('gives undefined for %s', (_, value) => {
  expect(toPlain(value)).toBeUndefined();
});

test('leaves out what JSON leaves out', () => {
  const value = {
    a: undefined,
    b: () => {},
    c: NaN,
    d: new Date(0),
    e: new Map([[1, 2]]),
  };
  expect(toPlain(value)).toEqual({
    c: null,
    d: '1970-01-01T00:00:00.000Z',
    e: {},
  });
});
