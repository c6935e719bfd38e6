import type { FactSource } from '../capture/createFacts.ts';
import type { Page } from '../capture/createPage.ts';
import type { Recorder } from '../capture/createRecorder.ts';
import type { Visitor } from '../capture/createVisitor.ts';
import type { Director } from '../decide/createDirector.ts';
import type { Decision, decideBy, judgeBy } from '../engine/decideBy.ts';
import type { Happening } from '../engine/Moment.ts';
import type { matches } from '../engine/matches.ts';
import type { Asked, Rulebook } from '../engine/rules/Rule.ts';
import type { uuidV7 } from '../lib/uuidV7.ts';

/** What the core hands over, so that the stage carries none of its code. */
export interface Desk {
  readonly director: Director;
  readonly visitor: Visitor;
  readonly page: Page;
  readonly record: Recorder;
  readonly asking: Rulebook<Asked>;
  readonly decideBy: typeof decideBy;
  readonly judgeBy: typeof judgeBy;
  readonly matches: typeof matches;
  readonly uuidV7: typeof uuidV7;
  readonly facts: FactSource;
  /** Until when a user is waited for. */
  readonly userDueAtMs: number;
  /** What waits has changed. */
  onWaiting(): void;
  note(decision: Decision, happening: Happening): void;
}
