import type { Prompt, Variant } from '../types.gen.ts';
import type { CompiledPrompt } from './CompiledPrompt.ts';
import { draw, type Range, toRanges } from './draw.ts';

/** One without name, if the config has none. */
export type DrawnVariant = Partial<Variant>;

/** Shares the draws out among variants. */
interface Shares {
  readonly variants: readonly DrawnVariant[];
  /** One for each variant. */
  readonly ranges: readonly Range[];
}

const known = new WeakMap<Prompt, Shares>();

function sharesOf({ prompt }: CompiledPrompt): Shares {
  let shares = known.get(prompt);
  if (!shares) {
    const { sample = 1, variants = [{}] as readonly DrawnVariant[] } = prompt;
    const weights = variants.map(({ weight = 1 }) => weight);
    shares = { variants, ranges: toRanges(weights, sample) };
    known.set(prompt, shares);
  }
  return shares;
}

/** What this visitor drew for this prompt: from 0 up to 1, always the same. */
export function drawOf({ prompt }: CompiledPrompt, visitor: string): number {
  return draw(prompt.id, visitor);
}

/** The variant that this visitor is in; `undefined` when outside the sample. */
export function drawVariant(
  compiled: CompiledPrompt,
  visitor: string,
): DrawnVariant | undefined {
  const { variants, ranges } = sharesOf(compiled);
  const at = drawOf(compiled, visitor);
  return variants[ranges.findIndex((range) => at >= range[0] && at < range[1])];
}

/** Probability of this variant: the sample, times its share of all weights. */
export function chanceOf(
  compiled: CompiledPrompt,
  variant: DrawnVariant,
): number {
  const { variants, ranges } = sharesOf(compiled);
  const [from, to] = ranges[variants.indexOf(variant)] ?? [0, 1];
  // Sums of fractions leave a tail: 0.30000000000000004.
  return Number((to - from).toFixed(4));
}
