import type { VisitorState } from '../storage/Store.ts';

/** What conditions can see of a visitor's visits; times in epoch milliseconds. */
export function visitorFacts({
  sessions,
  firstSeenAtMs,
  lastSeenAtMs,
}: VisitorState): Record<string, number | undefined> {
  return { sessions, firstSeenAt: firstSeenAtMs, lastSeenAt: lastSeenAtMs };
}
