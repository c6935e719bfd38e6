import type { CompiledPrompt } from './CompiledPrompt.ts';
import { type Asked, toCandidate } from './decide.ts';
import { rules } from './rules.ts';

/** Whether the rules of frequency allow a prompt that the host opens and wants them kept. */
export function isAllowed(compiled: CompiledPrompt, asked: Asked): boolean {
  const candidate = toCandidate(compiled, undefined, asked);
  return rules.every(([id, , wanted, isMet]) => {
    if (!/^(frequency|never)/.test(id)) return true;
    const limit = wanted(candidate);
    return limit === undefined || isMet(candidate, limit as never);
  });
}
