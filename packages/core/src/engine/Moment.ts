import type { Facts } from './matches.ts';
import type { Count } from './history.ts';

/** A touchpoint that happened: what was said of it, when and where. Plain JSON. */
export interface Happening {
  readonly name: string;
  readonly properties: Readonly<Record<string, unknown>>;
  /** Epoch milliseconds. */
  readonly atMs: number;
  /** Path of the page. */
  readonly path: string;
}

/** A document, or a new path in a single-page app. */
export interface PageView {
  /** Epoch milliseconds. */
  readonly sinceMs: number;
  /** How many prompts were shown on it. */
  readonly shown: number;
  /** Of triggers that count `per` page. */
  readonly counts: Readonly<Record<string, Count>>;
}

/**
 * What keeps prompts waiting, and what of it was seen: `{ typing: 'input',
 * hold: 'product tour' }`. A state that does not hold is absent.
 */
export type Busy = Readonly<Record<string, string>>;

/** Everything a decision looks at beyond the plan and the history. */
export interface Moment {
  /** The touchpoint that asks. */
  readonly happening: Happening;
  /** What conditions can see. */
  readonly facts: Facts;
  /** The visitor's clock, epoch milliseconds. */
  readonly nowMs: number;
  /** Id of the visitor: draws hang on it. */
  readonly visitor: string;
  /** Id of the session. */
  readonly session: string;
  readonly page: PageView;
  readonly busy: Busy;
  /** Touchpoints of the signals that are on. */
  readonly signals: readonly string[];
  /** Until when `identify()` is waited for, if the config expects it; 0 once it was called. */
  readonly userDueAtMs: number;
  /** The trigger was met before, and is asked again now: after its delay, or after a hold. */
  readonly isAgain?: boolean | undefined;
  /** The host's `beforeShow` said no. */
  readonly isVetoed?: boolean | undefined;
}
