import type { AnswerProblem } from '@tactful/core/present';

/** Every string of the UI that is not in the config. */
export interface Messages {
  close: string;
  next: string;
  send: string;
  later: string;
  never: string;
  optional: string;
  thanks: string;
  /** For a moment, until it is known how safe the answer is. */
  sending: string;
  /** While no receiver has the answer and nothing can be stored. */
  pending: string;
  /** So, and something in the browser blocks the way. */
  blocked: string;
  nps: { low: string; high: string };
  /** Of the questions beyond the first types. */
  questions: {
    csat: { low: string; high: string };
    ces: { low: string; high: string };
    /** `{n}` and `{all}` are numbers; thumbs: down, up. */
    rating: { of: string; down: string; up: string };
    contact: { name: string; email: string; phone: string };
    /** Names the field for own words. */
    other: string;
    choose: string;
    search: string;
    /** How many options match: `{n}`. */
    found: string;
  };
  back: string;
  notApplicable: string;
  declined: string;
  problems: Record<AnswerProblem, string>;
}

/** What the first question needs of them. */
export type FirstWords = Pick<
  Messages,
  'close' | 'next' | 'send' | 'later' | 'never' | 'optional' | 'nps'
>;

/** What comes with the interview. */
export type LaterWords = Omit<Messages, keyof FirstWords>;

export const en: FirstWords = {
  close: 'Close',
  next: 'Next',
  send: 'Send',
  later: 'Ask me later',
  never: 'Do not ask me again',
  optional: 'optional',
  nps: { low: 'Not at all likely', high: 'Extremely likely' },
};
