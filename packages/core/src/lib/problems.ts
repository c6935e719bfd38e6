import type { Plan } from '../engine/compile.ts';

/** Leaves it to what is fetched with the first prompt. */
export function findEarly(_plan: Plan): readonly string[] {
  return [];
}
