import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDuration } from '../../src/engine/parseDuration.ts';

test.each([
  ['0s', 0],
  ['250ms', 250],
  ['2s', 2_000],
  ['5m', 300_000],
  ['12h', 43_200_000],
  ['90d', 7_776_000_000],
  ['2w', 1_209_600_000],
])('reads "%s" as %i ms', (text, ms) => {
  expect(parseDuration(text)).toBe(ms);
});

test.each([
  '',
  '5',
  'd',
  '1.5h',
  '-1d',
  '1 d',
  ' 1d',
  '1d ',
  '1D',
  '1y',
  '1d2h',
  '1constructor',
  '1__proto__',
  '1toString',
])('reads "%s" as NaN', (text) => {
  expect(parseDuration(text)).toBeNaN();
});

test.each([undefined, null, 5, {}, []])('survives %o', (value) => {
  expect(parseDuration(value as never)).toBeNaN();
});

test('reads every whole number in every unit, and nothing is negative', () => {
  fc.assert(
    fc.property(
      fc.nat(),
      fc.constantFrom('ms', 's', 'm', 'h', 'd', 'w'),
      (amount, unit) => {
        expect(parseDuration(`${amount}${unit}`)).toBeGreaterThanOrEqual(
          amount,
        );
      },
    ),
  );
});
