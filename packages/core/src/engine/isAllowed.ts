import type { CompiledPrompt } from './CompiledPrompt.ts';
import type { Situation } from './decideBy.ts';
import { findUnmet } from './rules/findUnmet.ts';
import { showing } from './rules/showing.ts';
import { toCandidate } from './rules/toCandidate.ts';

const limits = showing.filter(([, , , , saw]) => saw);

/** Whether the rules of frequency allow a prompt that the host opens and wants them kept. */
export function isAllowed(
  compiled: CompiledPrompt,
  situation: Situation,
): boolean {
  const candidate = toCandidate(compiled, undefined, situation);
  return findUnmet(limits, candidate) === limits.length;
}
