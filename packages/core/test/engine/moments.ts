import {
  type History,
  type Met,
  noHistory,
  nothingMet,
  type OutcomeNote,
} from '../../src/engine/history.ts';
import { noteOutcome } from '../../src/engine/noteOutcome.ts';
import type { Happening, Moment } from '../../src/engine/Moment.ts';

export const NOW_MS = Date.UTC(2026, 11, 1, 9);
export const DAY_MS = 86_400_000;

/** What `prompt()` of the fixtures listens to, now; `fields` replace its own. */
export function happening(fields: Partial<Happening> = {}): Happening {
  return {
    name: 'checkout.completed',
    properties: {},
    atMs: NOW_MS,
    path: '/shop',
    ...fields,
  };
}

/** A calm moment on a page that was entered long ago; `fields` replace its own. */
export function moment(fields: Partial<Moment> = {}): Moment {
  return {
    happening: happening(),
    facts: {},
    nowMs: NOW_MS,
    visitor: 'visitor-1',
    session: 'session-1',
    page: { sinceMs: NOW_MS - DAY_MS, shown: 0, counts: {} },
    busy: {},
    signals: [],
    userDueAtMs: 0,
    ...fields,
  };
}

/** What was met, with these times. */
export function met(fields: Partial<Met> = {}): Met {
  return { ...nothingMet, ...fields };
}

export function history(fields: Partial<History> = {}): History {
  return { ...noHistory, ...fields };
}

/** An outcome of `after-checkout`, now, in the session of `moment()`. */
export function outcome(fields: Partial<OutcomeNote> = {}): OutcomeNote {
  return {
    prompt: 'after-checkout',
    happened: 'shown',
    atMs: NOW_MS,
    session: 'session-1',
    ...fields,
  };
}

/** What was met after these outcomes, in their order. */
export function historyOf(...outcomes: Partial<OutcomeNote>[]): History {
  return outcomes
    .map((fields) => outcome(fields))
    .reduce(noteOutcome, noHistory);
}
