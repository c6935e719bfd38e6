import type { Draft } from '../../engine/interview/draft/Draft.ts';
import type { Facts } from '../../engine/matches.ts';
import type { Opening } from '../createPresenter.ts';

/** A prompt that the visitor has begun and not ended, as plain JSON. */
export interface Saved {
  readonly prompt: string;
  /** Id of the response: it goes on. */
  readonly response: string;
  readonly touchpoint?: string | undefined;
  /** Id of the variant. */
  readonly variant?: string | undefined;
  readonly probability?: number | undefined;
  readonly path?: readonly string[] | undefined;
  readonly facts?: Facts | undefined;
  /** What the host has filled in. */
  readonly answers?: Opening['answers'];
  /** Whether its showing was counted: its outcomes count then. */
  readonly isCounted: boolean;
  /** Whether it stood in a place of the page: its element takes it up. */
  readonly isPlaced: boolean;
  readonly draft: Draft;
}
