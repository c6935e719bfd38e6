import type { PromptFrequency } from '../types.gen.ts';
import type { CompiledPrompt, Listener } from './CompiledPrompt.ts';
import type { Plan } from './compile.ts';
import type { History, Met } from './history.ts';
import type { Moment } from './Moment.ts';

/** Show it, wait with it, or leave it. */
export type Verdict = 'show' | 'hold' | 'skip';

/** One prompt, at one moment, by one of its triggers. */
export interface Candidate {
  readonly plan: Plan;
  readonly compiled: CompiledPrompt;
  /** Of its prompt. */
  readonly own: PromptFrequency;
  /** `undefined`: only the host opens it. */
  readonly listener: Listener | undefined;
  readonly history: History;
  /** What was met of the prompt. */
  readonly met: Met;
  /** What was met of all that ask for its metric; without one, of the prompt. */
  readonly metric: Met;
  readonly moment: Moment;
}

/** A thing that must hold before a prompt is shown. */
export type Rule = readonly [
  id: string,
  /** The verdict when it is not met. */
  otherwise: Exclude<Verdict, 'show'>,
  /** What the config asks for; `undefined`: nothing, and the rule is met. */
  wanted: (candidate: Candidate) => unknown,
  isMet: (candidate: Candidate, wanted: never) => boolean,
  /** What is the case. */
  saw: (candidate: Candidate) => unknown,
];
