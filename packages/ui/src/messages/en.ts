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
  nps: { low: string; high: string };
  problems: Record<AnswerProblem, string>;
}

export const en: Messages = {
  close: 'Close',
  next: 'Next',
  send: 'Send',
  later: 'Ask me later',
  never: 'Do not ask me again',
  optional: 'optional',
  thanks: 'Thank you!',
  sending: 'Sending…',
  pending: 'Sending. Please keep this page open.',
  nps: { low: 'Not at all likely', high: 'Extremely likely' },
  problems: {
    required: 'Please answer this question.',
    range: 'Please choose a number from 0 to 10.',
    tooLong: 'This is too long. Please shorten it.',
    tooShort: 'This is too short. Please write a little more.',
    format: 'Please check how this is written.',
    choice: 'Please choose one of the options.',
    tooFew: 'Please choose more options.',
    tooMany: 'Please choose fewer options.',
    unsupported: 'This cannot be answered here.',
  },
};
