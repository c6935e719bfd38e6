import fc from 'fast-check';
import { expect, test } from 'vitest';
import { record as recordSchema } from '../../../schema/src/index.ts';
import { uuidV7 } from '../../src/lib/uuidV7.ts';
import { record } from '../fixtures.ts';

const NOW_MS = Date.UTC(2026, 11, 1);
/** The last time that 48 bits can hold. */
const LAST_MS = 2 ** 48 - 1;

test('is a UUID version 7 at any time, as receivers check it', () => {
  fc.assert(
    fc.property(fc.nat(LAST_MS), (nowMs) => {
      const id = uuidV7(nowMs);
      expect(recordSchema.safeParse(record({ id })).error).toBeUndefined();
    }),
  );
});

test('holds its time in the first 48 bits', () => {
  // The example of RFC 9562, appendix A.6.
  expect(uuidV7(0x017f22e279b0)).toMatch(/^017f22e2-79b0-7/);
});

test('sorts by time', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.nat(LAST_MS), { minLength: 2, maxLength: 20 }),
      (times) => {
        const ids = times.toSorted((a, b) => a - b).map(uuidV7);
        expect(ids.toSorted()).toEqual(ids);
      },
    ),
  );
});

test('repeats none of ten thousand made in one millisecond', () => {
  const ids = Array.from({ length: 10_000 }, () => uuidV7(NOW_MS));
  expect(new Set(ids).size).toBe(ids.length);
});

test('uses every digit where it is random', () => {
  const ids = Array.from({ length: 1_000 }, () => uuidV7(NOW_MS));
  const digitsAt = (index: number): string =>
    [...new Set(ids.map((id) => id[index]))].toSorted().join('');
  expect(digitsAt(20)).toBe('0123456789abcdef');
  expect(digitsAt(15)).toBe('0123456789abcdef');
  expect(digitsAt(35)).toBe('0123456789abcdef');
});
