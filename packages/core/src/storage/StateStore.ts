import type { History } from '../engine/history.ts';
import type { Session } from '../engine/session.ts';

/** All that is remembered of a visitor between pages. Plain JSON. */
export interface VisitorState {
  readonly visitor?: string | undefined;
  readonly session?: Session | undefined;
  readonly history: History;
}

/** Keeps the state of one visitor. */
export interface StateStore {
  /**
   * Changes the state in one step that no other tab can come between.
   *
   * @returns The state after the change.
   */
  update(change: (state: VisitorState) => VisitorState): Promise<VisitorState>;
  /** Removes everything, from the device too. */
  wipe(): Promise<unknown>;
  /** Writes the session, and reads nothing: it is done even if the page freezes at once. */
  saveSession(session: Session): void;
  close(): void;
}
