import type { Config, Prompt } from '../types.gen.ts';

/**
 * The first parts of the facts that a prompt's texts and branches may look at.
 * Some words more do no harm: no fact begins with them.
 */
export function rootsOf(
  { survey, variants }: Prompt,
  { segments }: Config,
): Set<string> {
  const words = JSON.stringify([survey, variants, segments]);
  // `page` is where answers may be filled in from.
  return new Set(['page', ...(words.match(/\w+(?=\.)|device/g) ?? [])]);
}
