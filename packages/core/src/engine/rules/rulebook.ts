import { asking } from './asking.ts';
import { naming } from './naming.ts';
import type { Candidate, Rulebook } from './Rule.ts';
import { showing } from './showing.ts';
import { toCandidate } from './toCandidate.ts';

/** All rules, in the order in which they are asked: the first that is not met decides. */
export const rulebook: Rulebook<Candidate> = {
  rules: [...naming, ...asking.rules, ...showing],
  toCandidate,
};
