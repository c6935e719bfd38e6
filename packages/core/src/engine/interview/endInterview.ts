import type { Interview } from './Interview.ts';

/** Ends it before its last question; the answers so far stay. */
export function endInterview(
  interview: Interview,
  outcome: 'finished' | 'abandoned',
): Interview {
  return interview.outcome
    ? interview
    : { ...interview, question: undefined, offered: undefined, outcome };
}
