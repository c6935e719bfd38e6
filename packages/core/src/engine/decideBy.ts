import type { Listener } from './CompiledPrompt.ts';
import { findUnmet } from './rules/findUnmet.ts';
import type { Asked, Rulebook, Verdict } from './rules/Rule.ts';

/** When every rule was met. */
export const PASSED = ['passed', 'show'] as const;

/** What was decided for one prompt, and by which rule. */
export interface Decision {
  readonly prompt: string;
  readonly verdict: Verdict;
  /** The rule that decided; `"passed"` when every rule was met. */
  readonly rule: string;
}

/** A decision with the trigger that it is about. */
export interface Judgement extends Decision {
  readonly listener: Listener;
  /** Place of the rule that decided; the number of rules, if all were met. */
  readonly unmet?: number;
}

/** What decisions are taken on. */
export type Situation = Pick<Asked, 'plan' | 'history' | 'moment'>;

/** Decides for one trigger of one prompt. */
export function judgeBy<Seen extends Asked>(
  { rules, toCandidate }: Rulebook<Seen>,
  listener: Listener,
  situation: Situation,
): Judgement {
  const { compiled } = listener;
  const unmet = findUnmet(rules, toCandidate(compiled, listener, situation));
  const [rule, verdict] = rules[unmet] ?? PASSED;
  return { prompt: compiled.prompt.id, verdict, rule, listener, unmet };
}

/** Decides for every prompt that listens, by the rules of this book: see `decide`. */
export function decideBy<Seen extends Asked>(
  book: Rulebook<Seen>,
  { plan, history, moment }: Situation,
): Judgement[] {
  const decisions = new Map<string, Judgement>();
  let now = moment;
  for (const listener of plan.listeners.get(moment.happening.name) ?? []) {
    const judgement = judgeBy(book, listener, { plan, history, moment: now });
    const { prompt } = judgement;
    if (judgement.unmet! <= (decisions.get(prompt)?.unmet ?? -1)) continue;
    decisions.set(prompt, judgement);
    if (judgement.verdict === 'show') {
      // The next one meets it on the screen.
      now = { ...moment, busy: { ...moment.busy, prompt } };
    }
  }
  return [...decisions.values()];
}
