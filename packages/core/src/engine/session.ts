/** A visit: until 30 min without a touchpoint, or 24 h. */
export interface Session {
  readonly id: string;
  readonly startedAtMs: number;
  /** Of its last touchpoint. */
  readonly lastAtMs: number;
}

const IDLE_MS = 30 * 60_000;
const LONGEST_MS = 24 * 3_600_000;

/**
 * Continues a session by one touchpoint, or begins the next one: after 30 min
 * without a touchpoint (as web analytics tools count visits) or after 24 h.
 * A session from the future, left by a clock set back, is continued.
 */
export function continueSession(
  session: Session | undefined,
  { nowMs, newId }: { nowMs: number; newId: string },
): Session {
  const lives =
    session &&
    nowMs - session.lastAtMs < IDLE_MS &&
    nowMs - session.startedAtMs < LONGEST_MS;
  const current = lives ? session : { id: newId, startedAtMs: nowMs };
  return { ...current, lastAtMs: nowMs };
}
