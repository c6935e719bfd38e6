import type { CompiledPrompt, Plan } from './compile.ts';
import type { History } from './history.ts';
import { type Facts, matches } from './matches.ts';

/** Everything a decision looks at beyond the plan and the history. */
export interface Moment {
  /** Name of the touchpoint that happened. */
  readonly touchpoint: string;
  /** What conditions can see. */
  readonly facts: Facts;
  /** The visitor's clock, epoch milliseconds. */
  readonly nowMs: number;
  /** Whether a prompt is on the screen, or on its way there. */
  readonly isBusy: boolean;
  /** Whether the host holds prompts back. */
  readonly isHeld: boolean;
}

/** Show it, wait with it, or leave it. */
export type Verdict = 'show' | 'hold' | 'skip';

/** What was decided for one prompt, and by which rule. */
export interface Decision {
  readonly prompt: string;
  readonly verdict: Verdict;
  /** The rule that decided; `"passed"` when every rule let it through. */
  readonly rule: string;
}

/** Its name, the verdict when it is not met, and whether it is met. */
type Rule = readonly [
  id: string,
  otherwise: Verdict,
  isMet: (
    compiled: CompiledPrompt,
    history: History,
    moment: Moment,
  ) => boolean,
];

/** In the order in which they are asked: the first that is not met decides. */
const rules: readonly Rule[] = [
  [
    'trigger.where',
    'skip',
    ({ triggers }, _, { touchpoint, facts }) =>
      triggers.some(
        ({ on, where }) => on === touchpoint && matches(where ?? {}, facts),
      ),
  ],
  [
    'frequency.every',
    'skip',
    ({ prompt, everyMs }, history, { nowMs }) => {
      // A showing in the future means that the clock was set back: it counts as now.
      const shownAtMs = history[prompt.id]?.shownAtMs ?? -Infinity;
      return nowMs - Math.min(shownAtMs, nowMs) >= everyMs;
    },
  ],
  ['prompt.visible', 'hold', (_, __, { isBusy }) => !isBusy],
  ['host.hold', 'hold', (_, __, { isHeld }) => !isHeld],
  ['passed', 'show', () => false],
];

/**
 * Decides for every prompt that listens to the touchpoint of this moment.
 * Pure: the same arguments give the same decisions. At most one is shown.
 */
export function decide(
  plan: Plan,
  history: History,
  moment: Moment,
): Decision[] {
  let { isBusy } = moment;
  const isAsked = ({ triggers }: CompiledPrompt): boolean =>
    triggers.some(({ on }) => on === moment.touchpoint);
  return plan.prompts.filter(isAsked).map((compiled) => {
    const now = { ...moment, isBusy };
    const [rule, verdict] = rules.find(
      ([, , isMet]) => !isMet(compiled, history, now),
    )!;
    isBusy ||= verdict === 'show';
    return { prompt: compiled.prompt.id, verdict, rule };
  });
}
