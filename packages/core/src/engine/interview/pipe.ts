import { readFact } from '../conditions/readFact.ts';
import type { Facts } from '../matches.ts';

/**
 * Fills in what is known: `{{traits.firstName | friend}}`. What stands behind
 * the bar is taken for a fact that is missing, empty, or no text, number or
 * boolean; nothing, without a bar.
 *
 * @returns Text. Nothing in it is markup, and nothing that was filled in is
 *   filled in again.
 */
export function pipe(text: string, facts: Facts): string {
  return text.replace(
    /\{\{([^{}|]*)(?:\|([^{}]*))?\}\}/g,
    (_, path: string, fallback = '') => {
      const fact = readFact(facts, path.trim());
      const isKnown = /^[snb]/.test(typeof fact) && fact !== '';
      return isKnown ? String(fact) : fallback.trim();
    },
  );
}
