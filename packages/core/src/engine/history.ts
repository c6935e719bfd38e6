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
/** Most times that are kept of showings. */
export const RECENT = 100;

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
