import type { CompiledPrompt, Listener } from './CompiledPrompt.ts';
import type { Plan } from './compile.ts';
import { type History, metOf } from './history.ts';
import type { Moment } from './Moment.ts';
import type { Candidate, Verdict } from './Rule.ts';
import { rules } from './rules.ts';

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
export interface Asked {
  readonly plan: Plan;
  readonly history: History;
  readonly moment: Moment;
}

/** Most prompts of a long config have none. */
const NO_FREQUENCY = {};

export function toCandidate(
  compiled: CompiledPrompt,
  listener: Listener | undefined,
  { plan, history, moment }: Asked,
): Candidate {
  const { id, metric, frequency = NO_FREQUENCY } = compiled.prompt;
  const met = metOf(history.prompts, id);
  return {
    plan,
    history,
    moment,
    compiled,
    listener,
    own: frequency,
    met,
    metric: metric ? metOf(history.metrics, metric) : met,
  };
}

/** The first rule that is not met; the number of rules, if all are. */
export function findUnmet(candidate: Candidate): number {
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

/** Names the verdict of the first rule that is not met. */
export function verdictOf(unmet: number): readonly [string, Verdict] {
  const [rule, verdict] = rules[unmet] ?? (['passed', 'show'] as const);
  return [rule, verdict];
}

/** Decides for one trigger of one prompt. */
export function judge(listener: Listener, asked: Asked): Judgement {
  const { compiled } = listener;
  const unmet = findUnmet(toCandidate(compiled, listener, asked));
  const [rule, verdict] = verdictOf(unmet);
  return { prompt: compiled.prompt.id, verdict, rule, listener };
}

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
  const decisions = new Map<CompiledPrompt, Judgement>();
  const furthest = new Map<CompiledPrompt, number>();
  let asked: Asked = { plan, history, moment };
  for (const listener of plan.listeners.get(moment.happening.name) ?? []) {
    const { compiled } = listener;
    const isOnly = compiled.listeners.length === 1;
    const before = isOnly ? -1 : (furthest.get(compiled) ?? -1);
    if (before === rules.length) continue;
    const unmet = findUnmet(toCandidate(compiled, listener, asked));
    if (unmet <= before) continue;
    const [rule, verdict] = verdictOf(unmet);
    const prompt = compiled.prompt.id;
    if (!isOnly) furthest.set(compiled, unmet);
    decisions.set(compiled, { prompt, verdict, rule, listener });
    if (verdict === 'show') {
      asked = { plan, history, moment: withPrompt(moment, prompt) };
    }
  }
  return [...decisions.values()];
}

/** The same moment with this prompt on the screen. */
export function withPrompt(moment: Moment, prompt: string): Moment {
  return { ...moment, busy: { ...moment.busy, prompt } };
}
