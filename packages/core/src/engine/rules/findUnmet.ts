import type { Asked, RuleOf } from './Rule.ts';

/** The first rule that is not met; the number of rules, if all are. */
export function findUnmet<Seen extends Asked>(
  rules: readonly RuleOf<Seen>[],
  candidate: Seen,
): number {
  let index = 0;
  try {
    for (; index < rules.length; index += 1) {
      // Not taken apart: over a thousand prompts that takes a millisecond.
      const rule = rules[index]!;
      const asked = rule[2](candidate);
      if (asked !== undefined && !rule[3](candidate, asked as never)) break;
    }
  } catch {
    // What no schema would let through is not met: the other prompts go on.
  }
  return index;
}
