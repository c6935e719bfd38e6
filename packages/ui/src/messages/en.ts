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
  questions: {
    csat: { low: 'Very dissatisfied', high: 'Very satisfied' },
    ces: { low: 'Strongly disagree', high: 'Strongly agree' },
    rating: { of: '{n} of {all}', down: 'Bad', up: 'Good' },
    contact: { name: 'Name', email: 'Email', phone: 'Phone' },
    other: 'In your own words',
    choose: 'Please choose',
    search: 'Search',
    found: 'Found: {n}',
  },
  back: 'Back',
  notApplicable: 'Does not apply to me',
  declined: 'Prefer not to say',
  problems: {
    required: 'Please answer this question.',
    range: 'Please choose one of the numbers.',
    tooLong: 'This is too long. Please shorten it.',
    tooShort: 'This is too short. Please write a little more.',
    format: 'Please check how this is written.',
    choice: 'Please choose one of the options.',
    tooFew: 'Please choose more options.',
    tooMany: 'Please choose fewer options.',
    unsupported: 'This cannot be answered here.',
  },
};
