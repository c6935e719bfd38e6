import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addUnease,
  NO_UNEASE,
  type Unease,
  type UneaseRule,
} from '../../src/engine/unease.ts';

const RULE: UneaseRule = { threshold: 3, halfLifeMs: 60_000 };

const moments = fc.array(
  fc.record({
    weight: fc.double({ min: 0, max: 5, noNaN: true }),
    atMs: fc.integer({ min: 0, max: 3_600_000 }),
  }),
  { maxLength: 30 },
);

function addAll(
  added: readonly { weight: number; atMs: number }[],
  rule: UneaseRule = RULE,
): (Unease & { hasRisen: boolean })[] {
  let unease: Unease = NO_UNEASE;
  return added.map((one) => {
    const next = addUnease(unease, one, rule);
    unease = next;
    return next;
  });
}

describe('addUnease', () => {
  test('halves the score with each half-life', () => {
    const [, later] = addAll([
      { weight: 2, atMs: 0 },
      { weight: 0, atMs: 60_000 },
    ]);
    expect(later?.score).toBeCloseTo(1);
  });

  test('is never below the last weight nor above the sum of all', () => {
    fc.assert(
      fc.property(moments, (added) => {
        let sum = 0;
        addAll(added).forEach(({ score }, index) => {
          const { weight } = added[index]!;
          sum += weight;
          expect(score).toBeGreaterThanOrEqual(weight);
          expect(score).toBeLessThanOrEqual(sum + 1e-9);
        });
      }),
    );
  });

  test('depends on the time between moments only', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 1 }), (added, shiftMs) => {
        const sorted = added.toSorted((one, other) => one.atMs - other.atMs);
        const shifted = sorted.map(({ weight, atMs }) => ({
          weight,
          atMs: atMs + shiftMs,
        }));
        const others = addAll(shifted);
        addAll(sorted).forEach(({ score }, index) => {
          expect(others[index]?.score).toBeCloseTo(score, 6);
        });
      }),
    );
  });

  test('takes a clock that was set back for no time', () => {
    const [, back] = addAll([
      { weight: 2, atMs: 60_000 },
      { weight: 1, atMs: 0 },
    ]);
    expect(back?.score).toBe(3);
  });

  test('rises only at the threshold, and again only from below half of it', () => {
    fc.assert(
      fc.property(moments, (added) => {
        const sorted = added.toSorted((one, other) => one.atMs - other.atMs);
        let wasHigh = false;
        addAll(sorted).forEach(({ score, hasRisen, isHigh }, index) => {
          const left = score - sorted[index]!.weight;
          const isFree = !wasHigh || left < RULE.threshold / 2;
          expect(hasRisen).toBe(isFree && score >= RULE.threshold);
          wasHigh = isHigh;
        });
      }),
    );
  });

  test('rises once for a row of moments in one second', () => {
    const added = Array.from({ length: 10 }, (_, index) => ({
      weight: 1,
      atMs: index * 100,
    }));
    expect(addAll(added).filter(({ hasRisen }) => hasRisen)).toHaveLength(1);
  });

  test('never rises by a half-life that is no time', () => {
    const rule = { threshold: 1, halfLifeMs: NaN };
    const [only] = addAll([{ weight: 5, atMs: 1 }], rule);
    expect(only?.hasRisen).toBe(false);
  });
});
