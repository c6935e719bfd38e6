import { GrowthBook } from '@growthbook/growthbook';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../../src/engine/compile.ts';
import type { CompiledPrompt } from '../../src/engine/CompiledPrompt.ts';
import { draw, toRanges } from '../../src/engine/draw.ts';
import { chanceOf, drawVariant } from '../../src/engine/variant.ts';
import type { Prompt, Variant } from '../../src/types.gen.ts';
import { config, prompt } from '../fixtures.ts';

/** A prompt with variants of these weights. */
function drawn(
  id: string,
  { weights, sample }: { weights: readonly number[]; sample: number },
): CompiledPrompt {
  const variants = weights.map((weight, index) => ({
    id: `v${index}`,
    weight,
  }));
  const fields: Partial<Prompt> = { id, sample, variants };
  return compile(config({ prompts: [prompt(fields)] })).prompts[0]!;
}

/** Index of the variant in which GrowthBook puts this visitor; -1: in none. */
function askGrowthBook(
  key: string,
  visitor: string,
  options: { weights: readonly number[]; sample: number },
): number {
  const { weights, sample } = options;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const growthBook = new GrowthBook({ attributes: { id: visitor } });
  const { inExperiment, variationId } = growthBook.run({
    key,
    variations: weights.map((_, index) => index) as [number, number],
    weights: weights.map((weight) => weight / total),
    coverage: sample,
    hashVersion: 2,
  });
  growthBook.destroy();
  return inExperiment ? variationId : -1;
}

const anyId = fc.stringMatching(/^[a-zA-Z0-9][\w-]{0,20}$/);
const anyVisitor = fc.oneof(
  fc.uuid({ version: 7 }),
  fc.string({ minLength: 1 }),
);
const anyWeights = fc.array(fc.integer({ min: 1, max: 100 }), {
  minLength: 2,
  maxLength: 6,
});
const anySample = fc.integer({ min: 0, max: 100 }).map((part) => part / 100);

test('draws as the GrowthBook SDK does, for any visitor, sample and weights', () => {
  fc.assert(
    fc.property(
      anyId,
      fc.array(anyVisitor, { minLength: 5, maxLength: 20 }),
      fc.record({ weights: anyWeights, sample: anySample }),
      (id, visitors, options) => {
        const compiled = drawn(id, options);
        for (const visitor of visitors) {
          const variant = drawVariant(compiled, visitor);
          expect(compiled.prompt.variants!.indexOf(variant as Variant)).toBe(
            askGrowthBook(id, visitor, options),
          );
        }
      },
    ),
    { numRuns: 200 },
  );
});

// Source: growthbook/growthbook, packages/sdk-js/test/cases.json, "hash", version 2.
test.each([
  ['seed', 'a', 0.0505],
  ['seed', 'b', 0.2696],
  ['foo', 'ab', 0.2575],
  ['foo', 'def', 0.2019],
  ['89123klj', '8952klfjas09ujkasdf', 0.124],
  ['90850943850283058242805', '123', 0.7516],
  ['()**(%$##$%#$#', '___)((*":&', 0.0128],
])('draws by the published vector: %s, %s: %d', (seed, value, expected) => {
  expect(draw(seed, value)).toBe(expected);
});

const visitors = Array.from({ length: 20_000 }, (_, n) => `visitor-${n}`);

test('spreads visitors evenly', () => {
  const buckets = Array<number>(20).fill(0);
  for (const visitor of visitors) {
    buckets[Math.floor(draw('after-checkout', visitor) * 20)]! += 1;
  }
  const mean = visitors.length / buckets.length;
  const chi2 = buckets.reduce((sum, n) => sum + (n - mean) ** 2 / mean, 0);
  // 19 degrees of freedom: only one seed in a thousand is above.
  expect(chi2).toBeLessThan(43.8);
});

test('draws for one prompt as if there were no other', () => {
  const both =
    visitors.filter((one) => draw('a', one) < 0.5 && draw('b', one) < 0.5)
      .length / visitors.length;
  expect(both).toBeGreaterThan(0.23);
  expect(both).toBeLessThan(0.27);
});

test('keeps who was drawn, and their variant, when the sample grows', () => {
  fc.assert(
    fc.property(
      anyWeights,
      anySample,
      anySample,
      anyVisitor,
      (weights, one, other, visitor) => {
        const [small, large] = [one, other].toSorted((a, b) => a - b);
        const before = drawVariant(
          drawn('a', { weights, sample: small! }),
          visitor,
        );
        if (!before) return;
        expect(
          drawVariant(drawn('a', { weights, sample: large! }), visitor),
        ).toEqual(before);
      },
    ),
  );
});

test('takes the sample from each variant in proportion', () => {
  const compiled = drawn('a', { weights: [45, 45, 10], sample: 0.5 });
  const counts = new Map<string | undefined, number>();
  for (const visitor of visitors) {
    const id = drawVariant(compiled, visitor)?.id;
    counts.set(id, (counts.get(id) ?? 0) + 1 / visitors.length);
  }
  expect(counts.get('v0')).toBeCloseTo(0.225, 1);
  expect(counts.get('v1')).toBeCloseTo(0.225, 1);
  expect(counts.get('v2')).toBeCloseTo(0.05, 1);
  expect(counts.get(undefined)).toBeCloseTo(0.5, 1);
  expect(
    compiled.prompt.variants!.map((one) => chanceOf(compiled, one)),
  ).toEqual([0.225, 0.225, 0.05]);
});

test.each<[weights: number[], sample: number, ranges: number[][]]>([
  [[1], 1, [[0, 1]]],
  [[1], 0.25, [[0, 0.25]]],
  [
    [1, 1],
    1,
    [
      [0, 0.5],
      [0.5, 1],
    ],
  ],
  [
    [1, 1],
    0.5,
    [
      [0, 0.25],
      [0.5, 0.75],
    ],
  ],
  [
    [3, 1],
    1,
    [
      [0, 0.75],
      [0.75, 1],
    ],
  ],
  [
    [1, 0],
    1,
    [
      [0, 1],
      [1, 1],
    ],
  ],
  [
    [1, 1],
    0,
    [
      [0, 0],
      [0.5, 0.5],
    ],
  ],
  [[0], 1, [[0, 0]]],
])('shares out the draws: weights %o, sample %d', (weights, sample, ranges) => {
  expect(toRanges(weights, sample)).toEqual(ranges);
});

test.each([2, 3, 6, 7, 10, 49])(
  'leaves nobody out of %i equal variants',
  (n) => {
    const compiled = drawn('a', { weights: Array(n).fill(1), sample: 1 });
    const outside = visitors.filter(
      (visitor) => !drawVariant(compiled, visitor),
    );
    expect(outside).toEqual([]);
  },
);
