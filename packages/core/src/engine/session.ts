/** A visit: until 30 min without a touchpoint, or 24 h. Plain JSON. */
export interface Session {
  readonly id: string;
  readonly startedAtMs: number;
  /** Of its last touchpoint. */
  readonly lastAtMs: number;
  /** How many pages were viewed. */
  readonly pages: number;
  /** Names of its touchpoints, newest last, at most 50. */
  readonly path: readonly string[];
  /** Where it began. */
  readonly entry?: Entry | undefined;
}

/** Where a session began, and where the visitor came from. */
export interface Entry {
  readonly path: string;
  /** Allow-listed parameters only. */
  readonly query: Readonly<Record<string, string>>;
  /** Host of the referrer; empty without one, and where nothing looks at the channel. */
  readonly from: string;
}

const IDLE_MS = 30 * 60_000;
const LONGEST_MS = 24 * 3_600_000;
const PATH = 50;

/** Whether it goes on at this time. */
export function isAlive(
  { lastAtMs, startedAtMs }: Session,
  nowMs: number,
): boolean {
  return nowMs - lastAtMs < IDLE_MS && nowMs - startedAtMs < LONGEST_MS;
}

/**
 * Continues a session by what happens now, or begins the next one: after 30 min
 * without a touchpoint (as web analytics tools count visits) or after 24 h.
 * A session from the future, left by a clock set back, is continued.
 */
export function continueSession(
  session: Session | undefined,
  { nowMs, newId }: { nowMs: number; newId: (nowMs: number) => string },
): Session {
  return session && isAlive(session, nowMs)
    ? { ...session, lastAtMs: nowMs }
    : {
        id: newId(nowMs),
        startedAtMs: nowMs,
        lastAtMs: nowMs,
        pages: 0,
        path: [],
      };
}

/** The session with one more touchpoint on its path. */
export function addToPath(session: Session, name: string): Session {
  return { ...session, path: [...session.path, name].slice(-PATH) };
}
