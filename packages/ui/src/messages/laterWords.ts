import type { LaterWords } from './en.ts';

/** In English. */
export const laterWords: LaterWords = {
  thanks: 'Thank you!',
  sending: 'Sending…',
  pending: 'Sending. Please keep this page open.',
  blocked:
    'A blocker in your browser stops this. Please allow it, and keep this page open.',
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
    unsent: 'This could not be sent. Please try again.',
  },
};
