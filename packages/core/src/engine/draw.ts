/**
 * GrowthBook's hash, version 2: FNV-1a twice, in steps of 1/10,000.
 *
 * Source: GrowthBook, "Build your own SDK", `hash(seed, value, 2)`.
 *
 * @returns From 0 up to, not including, 1; evenly spread over values.
 */
export function draw(seed: string, value: string): number {
  return (fnv1a32(`${fnv1a32(seed + value)}`) % 10_000) / 10_000;
}

/** A share of the draws: from, and up to. */
export type Range = readonly [from: number, to: number];

/**
 * The share of each variant, as GrowthBook's `getBucketRanges`: a sample takes
 * the same part of each, so that who was drawn stays drawn when it grows.
 *
 * @param sample From 0 to 1.
 */
export function toRanges(
  weights: readonly number[],
  sample: number,
): readonly Range[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  let from = 0;
  return weights.map((weight) => {
    const start = from;
    from += weight / total;
    return [start, start + (sample * weight) / total];
  });
}

function fnv1a32(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
