import { hint } from '#hint';
import type { Context } from '../Context.ts';
import type { Properties } from '../Tactful.ts';

/** A host's `facts()` that takes longer is asked at most once a second. */
const SLOW_MS = 5;
const REST_MS = 1_000;

/** Asks the host for its facts: absent, and reported, when its function throws. */
export function createHostFacts({
  window,
  guard,
  options,
  now,
}: Context): () => Properties | undefined {
  const { performance } = window;
  let told: Properties | undefined;
  let restUntilMs = 0;

  return () => {
    if (!options.facts || now() < restUntilMs) return told;
    const startMs = performance.now();
    told = guard(options.facts);
    if (performance.now() - startMs > SLOW_MS) {
      restUntilMs = now() + REST_MS;
      hint('`facts()` took over 5 ms; it is asked at most once a second.');
    }
    return told;
  };
}
