import type { CompiledPrompt, Listener } from './CompiledPrompt.ts';
import type { judgeBy, Situation } from './decideBy.ts';
import type { Candidate, Rulebook } from './rules/Rule.ts';

/** Whether the limits of a rulebook allow a prompt that the host opens and wants them kept. */
export function isAllowed(
  { toCandidate, rules }: Rulebook<Candidate>,
  judge: typeof judgeBy,
  { compiled, ...situation }: Situation & { compiled: CompiledPrompt },
): boolean {
  const limits = rules.filter(([, , , , saw]) => saw);
  // No limit looks at the trigger.
  const listener = { compiled } as Listener;
  const { verdict } = judge(
    { toCandidate, rules: limits },
    listener,
    situation,
  );
  return verdict === 'show';
}
