import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backOff } from '../../src/send/backOff.ts';

test.each([
  [0, 1_000],
  [1, 2_000],
  [5, 32_000],
  [6, 60_000],
  [2_000, 60_000],
])('waits after %i failures for at most %i ms', (failures, longestMs) => {
  expect(backOff(failures, () => 1)).toBe(longestMs);
});

test('uses the whole range from nothing up: full jitter', () => {
  expect(backOff(3, () => 0)).toBe(0);
  expect(backOff(3, () => 0.25)).toBe(2_000);
});

test('never waits longer than a minute, nor a negative time', () => {
  fc.assert(
    fc.property(
      fc.nat(),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (failures, random) => {
        const ms = backOff(failures, () => random);
        expect(ms).toBeGreaterThanOrEqual(0);
        expect(ms).toBeLessThanOrEqual(60_000);
      },
    ),
  );
});
