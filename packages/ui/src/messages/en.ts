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
  problems: { required: string; range: string; tooLong: string };
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
  },
};
