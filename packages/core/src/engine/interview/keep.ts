import type { Given, Interview } from './Interview.ts';
import { timeOn } from './take.ts';

/**
 * Keeps what is marked or written in the question being asked, to offer it
 * again; what was offered before, if no `value` is given.
 */
export function keep(
  interview: Interview,
  { nowMs, ...given }: Given & { nowMs: number },
): Interview {
  const { question, kept, offered: before } = interview;
  if (!question) return interview;
  const marked = 'value' in given ? given : before;
  const offered = { ...marked, ms: timeOn(interview, nowMs) };
  return {
    ...interview,
    kept: { ...kept, [question.id]: offered },
    offered,
    askedAtMs: nowMs,
  };
}
