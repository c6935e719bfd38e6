/** What can become of a prompt; each has its own clock. */
export type Happened =
  | 'shown'
  | 'started'
  | 'answered'
  | 'submitted'
  | 'later'
  | 'close'
  | 'never'
  | 'navigated'
  | 'host'
  | 'ignored';

/** What this visitor has met of one prompt, of one metric, or of all. Plain JSON. */
export interface Met {
  /** How often it was shown. */
  readonly shown: number;
  /** How often it was ignored since it was last touched. */
  readonly ignored: number;
  /** When each outcome was met last: epoch milliseconds, of the visitor's clock. */
  readonly at: Readonly<Partial<Record<Happened, number>>>;
}

/** How often a counted touchpoint has happened. */
export interface Count {
  /** Id of the session it is counted in; empty: over all of them. */
  readonly scope: string;
  readonly n: number;
  /** The latest times, where a period is counted. */
  readonly at?: readonly number[] | undefined;
}

/** What this visitor has met so far. Plain JSON. */
export interface History {
  readonly any: Met;
  readonly prompts: Readonly<Record<string, Met>>;
  readonly metrics: Readonly<Record<string, Met>>;
  /** When prompts were shown in the last 24 h, at most 100. */
  readonly recent: readonly number[];
  /** How many were shown in the session of this id. */
  readonly session: { readonly id: string; readonly shown: number };
  /** By trigger: see `countKey`. */
  readonly counts: Readonly<Record<string, Count>>;
}

export const DAY_MS = 86_400_000;
const RECENT = 100;

export const nothingMet: Met = { shown: 0, ignored: 0, at: {} };

export const noHistory: History = {
  any: nothingMet,
  prompts: {},
  metrics: {},
  recent: [],
  session: { id: '', shown: 0 },
  counts: {},
};

/** What was met of one; ids may be called like properties that every object has. */
export function metOf(all: History['prompts'], id: string): Met {
  return Object.hasOwn(all, id) ? all[id]! : nothingMet;
}

/** One outcome of one prompt. */
export interface OutcomeNote {
  readonly prompt: string;
  readonly metric?: string | undefined;
  readonly happened: Happened;
  readonly atMs: number;
  /** Id of the session. */
  readonly session: string;
  /** A hold-out, or opened by the host: no cap over all prompts is used up. */
  readonly isApart?: boolean | undefined;
}

const touched: readonly Happened[] = ['started', 'answered', 'later', 'never'];

/** The history after an outcome. */
export function noteOutcome(history: History, note: OutcomeNote): History {
  const { prompt, metric, happened, atMs, session, isApart } = note;
  const isShown = happened === 'shown';
  const meet = (met: Met): Met => ({
    shown: met.shown + (isShown ? 1 : 0),
    ignored: touched.includes(happened)
      ? 0
      : met.ignored + (happened === 'ignored' ? 1 : 0),
    at: { ...met.at, [happened]: atMs },
  });
  const { any, prompts, metrics, recent } = history;
  const next: History = {
    ...history,
    prompts: { ...prompts, [prompt]: meet(metOf(prompts, prompt)) },
    metrics: metric
      ? { ...metrics, [metric]: meet(metOf(metrics, metric)) }
      : metrics,
  };
  if (isApart && isShown) return next;
  if (!isShown) return { ...next, any: meet(any) };
  return {
    ...next,
    any: meet(any),
    recent: [...recent.filter((at) => atMs - at < DAY_MS), atMs].slice(-RECENT),
    session: {
      id: session,
      shown: (history.session.id === session ? history.session.shown : 0) + 1,
    },
  };
}

/**
 * What is kept, with no time in the future: where the clock was set back, a time
 * ahead counts as now, once and for all. So nothing is locked longer than its period.
 */
export function clampTimes<Kept>(kept: Kept, nowMs: number): Kept {
  const clamp = (_: string, value: unknown): unknown =>
    typeof value === 'number' && value > nowMs ? nowMs : value;
  return JSON.parse(JSON.stringify(kept), clamp) as Kept;
}

/** Two devices' histories of one user: the later time wins, the higher count. */
export function mergeHistories(a: History, b: History): History {
  const merge = (one: Met, other: Met): Met => {
    const at: Record<string, number> = { ...one.at };
    for (const [key, time] of Object.entries(other.at)) {
      at[key] = Math.max(at[key] ?? -Infinity, time);
    }
    return {
      shown: Math.max(one.shown, other.shown),
      ignored: Math.max(one.ignored, other.ignored),
      at,
    };
  };
  const mergeAll = (
    one: History['prompts'],
    other: History['prompts'],
  ): History['prompts'] =>
    Object.fromEntries(
      Object.keys({ ...one, ...other }).map((key) => [
        key,
        merge(metOf(one, key), metOf(other, key)),
      ]),
    );
  return {
    ...a,
    any: merge(a.any, b.any),
    prompts: mergeAll(a.prompts, b.prompts),
    metrics: mergeAll(a.metrics, b.metrics),
    recent: [...new Set([...a.recent, ...b.recent])]
      .sort((x, y) => x - y)
      .slice(-RECENT),
  };
}
