import type {
  Answer,
  AnswerValue,
  Condition,
  Ending,
  Question,
  Survey,
} from '../../types.gen.ts';
import type { Facts } from '../matches.ts';
import type { Known, Validators } from './validators/Validator.ts';

/**
 * Why an answer was not taken. `format`: not written as it must be; `choice`: no
 * such option, or not together with the others; `unsupported`: nobody here knows
 * this type of question; `unsent`: the receiver did not take it.
 */
export type AnswerProblem =
  | 'required'
  | 'range'
  | 'tooLong'
  | 'tooShort'
  | 'format'
  | 'choice'
  | 'tooFew'
  | 'tooMany'
  | 'unsupported'
  | 'unsent';

/** Why a question is left out: it may be, it does not apply, "prefer not to say". */
export type SkipKind = 'optional' | 'na' | 'declined';

/** What a visitor gives as an answer. Any JSON value is looked at, few are taken. */
export interface Given {
  value?: AnswerValue | undefined;
  /** Own words, for an option that takes them. */
  other?: string | undefined;
}

/** An answer that was given before, or filled in: to be marked, never submitted by itself. */
export interface Offered extends Given {
  skipped?: Answer['skipped'];
  /** Time on the question so far. */
  ms?: number | undefined;
}

/** What an interview needs to know of the world. */
export interface Setting {
  /** What texts and branches can see beyond the answers. @default none */
  readonly facts?: Facts | undefined;
  /** The condition language. Without it, a rule with `if` never holds. */
  readonly matches?:
    | ((condition: Condition, facts: Facts) => boolean)
    | undefined;
  /** From 0 up to 1; shuffles. Without it, all stays in file order. */
  readonly random?: (() => number) | undefined;
  /** Answers to mark beforehand, by question; of a `contact`: what need not be asked. */
  readonly answers?: Readonly<Record<string, AnswerValue>> | undefined;
  /** By type of question. @default those of `nps` and `text` */
  readonly validators?: Validators | undefined;
}

/** One visitor's way through one survey. Immutable: each step makes a new one. */
export interface Interview {
  /** In the order in which it is asked. */
  readonly survey: Survey;
  /** The question being asked, its texts filled in; `undefined` once the survey has ended. */
  readonly question: Question | undefined;
  /** What to mark in this question. */
  readonly offered: Offered | undefined;
  /** Whether the survey ends after this question, as far as that is known. */
  readonly isLast: boolean;
  /** What of the answer to it is known, and not asked for. */
  readonly known: Known | undefined;
  /** What was answered on the way that was taken, in order. */
  readonly answers: readonly Answer[];
  /** The same, with what was known already and not asked. */
  readonly response: readonly Answer[];
  /** What was given and is not on that way, or not yet; by question. */
  readonly kept: Readonly<Record<string, Offered>>;
  /** What the survey has counted. */
  readonly variables: NonNullable<Survey['variables']>;
  /** Counts up with each answer, also after going back. */
  readonly revision: number;
  /** When this question was put, epoch milliseconds. */
  readonly askedAtMs: number;
  /** What to show at the end, if the survey says so. */
  readonly ending: Ending | undefined;
  /** How it ended. */
  readonly outcome: 'finished' | 'abandoned' | undefined;
  readonly setting: Setting;
}
