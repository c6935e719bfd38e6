import type { Listener } from './CompiledPrompt.ts';
import type { Plan } from './compile.ts';
import { PASSED } from './decideBy.ts';
import type { History } from './history.ts';
import type { Moment } from './Moment.ts';
import { findUnmet } from './rules/findUnmet.ts';
import type { Candidate, Rule, Verdict } from './rules/Rule.ts';
import { rulebook } from './rules/rulebook.ts';
import { sights } from './rules/sights.ts';

const { rules, toCandidate } = rulebook;

/** One rule, asked of one prompt. */
export interface RuleTrace {
  readonly rule: string;
  readonly passed: boolean;
  /** What the config asks for; absent if it does not ask. */
  readonly wanted?: unknown;
  /** What was the case; epoch milliseconds for times. */
  readonly saw?: unknown;
}

/** Why a prompt is shown, waits, or is left. */
export interface Trace {
  readonly prompt: string;
  readonly verdict: Verdict;
  /** The rule that decides; `"passed"` when every rule is met. */
  readonly rule: string;
  /** The touchpoint that it was asked about; empty if none has happened. */
  readonly touchpoint: string;
  /** All of them in their order. */
  readonly rules: readonly RuleTrace[];
}

/**
 * Every rule of every prompt, or of one: what it wanted, what it saw, whether it
 * is met. Built by the same rules as `decide`, and only when somebody reads it.
 *
 * @param momentOf The moment at which the last touchpoint of this name is asked
 *   about; of no name: one without a touchpoint.
 */
export function explain(
  plan: Plan,
  history: History,
  options: {
    momentOf: (name: string | undefined) => Moment;
    prompt?: string | undefined;
    /** Whether a prompt was asked for before, and its `times` and `delay` are met. */
    isAgain?: ((prompt: string) => boolean) | undefined;
  },
): Trace[] {
  const { momentOf, prompt: wantedId, isAgain } = options;
  const isWanted = (id: string): boolean =>
    wantedId === undefined || wantedId === id;

  const traces = plan.prompts
    .filter(({ prompt }) => isWanted(prompt.id))
    .map((compiled) => {
      const ask = (listener?: Listener): readonly [number, Candidate] => {
        const found = momentOf(listener?.trigger.on);
        const moment = isAgain?.(compiled.prompt.id)
          ? { ...found, isAgain: true }
          : found;
        const asked = { plan, history, moment };
        const candidate = toCandidate(compiled, listener, asked);
        return [findUnmet(rules, candidate), candidate];
      };
      const { listeners } = compiled;
      const heard = listeners.filter(
        ({ trigger: { on } }) => momentOf(on).happening.name === on,
      );
      const [unmet, candidate] = listeners.length
        ? (heard.length ? heard : listeners)
            .map(ask)
            .reduce((a, b) => (b[0] > a[0] ? b : a))
        : ask();
      const [rule, verdict] = rules[unmet] ?? PASSED;
      return {
        prompt: compiled.prompt.id,
        verdict,
        rule,
        touchpoint: candidate.moment.happening.name,
        rules: rules.map((one) => traceRule(one, candidate)),
      };
    });
  const leftOut = [...plan.leftOut]
    .filter(([id]) => isWanted(id))
    .map(([id, saw]) => outside(id, 'config.valid', saw));
  return [...traces, ...leftOut];
}

function traceRule(
  [rule, , wanted, isMet, saw = sights[rule]!]: Rule,
  candidate: Candidate,
): RuleTrace {
  try {
    const asked = wanted(candidate);
    if (asked === undefined) return { rule, passed: true };
    const passed = isMet(candidate, asked as never);
    return { rule, passed, wanted: asked, saw: saw(candidate) };
  } catch (error) {
    return { rule, passed: false, saw: `${error}` };
  }
}

/** A trace of one rule that stands before all others. */
export function outside(prompt = '*', rule: string, saw: unknown): Trace {
  const rules = [{ rule, passed: false, wanted: true, saw }];
  return { prompt, verdict: 'skip', rule, touchpoint: '', rules };
}
