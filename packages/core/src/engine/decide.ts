import type { Plan } from './compile.ts';
import type { Listener } from './CompiledPrompt.ts';
import {
  decideBy,
  type Judgement,
  judgeBy,
  type Situation,
} from './decideBy.ts';
import type { History } from './history.ts';
import type { Moment } from './Moment.ts';
import { rulebook } from './rules/rulebook.ts';

/**
 * Decides for every prompt that listens to the touchpoint of this moment, in
 * the order in which they are asked. Pure: the same arguments give the same
 * decisions. At most one is shown. Of several triggers the one that came
 * furthest counts.
 */
export function decide(
  plan: Plan,
  history: History,
  moment: Moment,
): Judgement[] {
  return decideBy(rulebook, { plan, history, moment });
}

/** Decides for one trigger of one prompt. */
export function judge(listener: Listener, situation: Situation): Judgement {
  return judgeBy(rulebook, listener, situation);
}
