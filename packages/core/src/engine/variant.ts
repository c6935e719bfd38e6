import type { CompiledPrompt } from './CompiledPrompt.ts';
import { draw } from './draw.ts';

/** What this visitor drew for this prompt: from 0 up to 1, always the same. */
export function drawOf({ prompt }: CompiledPrompt, visitor: string): number {
  return draw(prompt.id, visitor);
}

/** The variant that this visitor is in; `undefined` when outside the sample. */
export function drawVariant(
  compiled: CompiledPrompt,
  visitor: string,
): CompiledPrompt['variants'][number] | undefined {
  const { variants, ranges } = compiled;
  const at = drawOf(compiled, visitor);
  return variants[ranges.findIndex((range) => at >= range[0] && at < range[1])];
}

/** Probability of this variant: the sample, times its share of all weights. */
export function chanceOf(
  { variants, ranges }: CompiledPrompt,
  variant: CompiledPrompt['variants'][number],
): number {
  const [from, to] = ranges[variants.indexOf(variant)] ?? [0, 1];
  // Sums of fractions leave a tail: 0.30000000000000004.
  return Number((to - from).toFixed(4));
}
