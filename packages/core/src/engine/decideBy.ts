import type { CompiledPrompt, Listener } from './CompiledPrompt.ts';
import { findUnmet } from './rules/findUnmet.ts';
import type { Asked, Rulebook, Verdict } from './rules/Rule.ts';

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
}

/** What decisions are taken on. */
export type Situation = Pick<Asked, 'plan' | 'history' | 'moment'>;

/** Names the verdict of the first rule that is not met. */
export function verdictOf<Seen extends Asked>(
  { rules }: Rulebook<Seen>,
  unmet: number,
): readonly [string, Verdict] {
  const [rule, verdict] = rules[unmet] ?? (['passed', 'show'] as const);
  return [rule, verdict];
}

/** Decides for one trigger of one prompt. */
export function judgeBy<Seen extends Asked>(
  book: Rulebook<Seen>,
  listener: Listener,
  situation: Situation,
): Judgement {
  const { compiled } = listener;
  const candidate = book.toCandidate(compiled, listener, situation);
  const [rule, verdict] = verdictOf(book, findUnmet(book.rules, candidate));
  return { prompt: compiled.prompt.id, verdict, rule, listener };
}

/** Decides for every prompt that listens, by the rules of this book: see `decide`. */
export function decideBy<Seen extends Asked>(
  book: Rulebook<Seen>,
  { plan, history, moment }: Situation,
): Judgement[] {
  const { rules } = book;
  const decisions = new Map<CompiledPrompt, Judgement>();
  const furthest = new Map<CompiledPrompt, number>();
  let situation: Situation = { plan, history, moment };
  for (const listener of plan.listeners.get(moment.happening.name) ?? []) {
    const { compiled } = listener;
    const isOnly = compiled.listeners.length === 1;
    const before = isOnly ? -1 : (furthest.get(compiled) ?? -1);
    if (before === rules.length) continue;
    const candidate = book.toCandidate(compiled, listener, situation);
    const unmet = findUnmet(rules, candidate);
    if (unmet <= before) continue;
    const [rule, verdict] = verdictOf(book, unmet);
    const prompt = compiled.prompt.id;
    if (!isOnly) furthest.set(compiled, unmet);
    decisions.set(compiled, { prompt, verdict, rule, listener });
    if (verdict === 'show') {
      // The next one meets it on the screen.
      const busy = { ...moment.busy, prompt };
      situation = { plan, history, moment: { ...moment, busy } };
    }
  }
  return [...decisions.values()];
}
