import type { Plan } from '../engine/compileConfig.ts';
import type { OutcomeNote } from '../engine/history.ts';
import type { Busy, Happening } from '../engine/Moment.ts';
import type { Waiting } from '../engine/waiting.ts';
import type { Outcome, ShowOptions } from '../Tactful.ts';
import type { Opening, Presenter } from './createPresenter.ts';

/** Everything between a decision and the outcome of a prompt. Fetched with the UI. */
export interface Stage {
  /** What is going on that a prompt should not interrupt. */
  busy(): Busy;
  /** Decides at a touchpoint for all that listen: shows, has wait, or leaves. */
  take(happening: Happening, plan: Plan): void;
  /** A touchpoint happened: calls off what it ends. */
  hear(name: string): void;
  /** Asks again what waits. */
  wake(): void;
  open(
    prompt: string,
    options: ShowOptions & Pick<Opening, 'more'>,
    /** @default on top of the page */
    at?: Presenter,
  ): Promise<Outcome>;
  /** Shows prompts beside whatever is open: in places of the page. */
  another(): Presenter;
  dismiss(): void;
  /** The locale has changed. */
  redraw(): void;
  leavePage(): void;
  waiting(): readonly Waiting[];
  /** What goes on waiting on the next page. */
  armed(): readonly Waiting[];
  adopt(armed: readonly Waiting[]): void;
  /** The visible prompt, if the visitor has let it be for long enough to count. */
  ignored(): OutcomeNote | undefined;
  stop(): void;
}
