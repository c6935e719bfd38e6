import type { PromptFrequency } from '../../types.gen.ts';
import type { CompiledPrompt, Listener } from '../CompiledPrompt.ts';
import type { Plan } from '../compile.ts';
import type { History, Met } from '../history.ts';
import type { Moment } from '../Moment.ts';
import type { Terms } from './terms.ts';

/** Show it, wait with it, or leave it. */
export type Verdict = 'show' | 'hold' | 'skip';

/** One prompt, at one moment, by one of its triggers. */
export interface Asked {
  readonly plan: Plan;
  readonly compiled: CompiledPrompt;
  /** `undefined`: only the host opens it. */
  readonly listener: Listener | undefined;
  readonly history: History;
  readonly moment: Moment;
}

/** The same, with what the rules of showing look at. */
export interface Candidate extends Asked {
  readonly terms: Terms;
  /** Of its prompt. */
  readonly own: PromptFrequency;
  /** What was met of the prompt. */
  readonly met: Met;
  /** What was met of all that ask for its metric; without one, of the prompt. */
  readonly metric: Met;
}

/** A thing that must hold before a prompt is shown. */
export type RuleOf<Seen extends Asked> = readonly [
  id: string,
  /** The verdict when it is not met. */
  otherwise: Exclude<Verdict, 'show'>,
  /** What the config asks for; `undefined`: nothing, and the rule is met. */
  wanted: (candidate: Seen) => unknown,
  isMet: (candidate: Seen, wanted: never) => boolean,
  /** What is the case, of a limit; what the others saw is in `sights`. */
  saw?: (candidate: Seen) => unknown,
];

export type Rule = RuleOf<Candidate>;

/** Rules in their order, and what they are asked about. */
export interface Rulebook<Seen extends Asked> {
  readonly rules: readonly RuleOf<Seen>[];
  toCandidate(
    compiled: CompiledPrompt,
    listener: Listener | undefined,
    situation: Pick<Asked, 'plan' | 'history' | 'moment'>,
  ): Seen;
}
