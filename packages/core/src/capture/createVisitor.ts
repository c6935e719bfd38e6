import type { Context } from '../Context.ts';
import type { History } from '../engine/history.ts';
import { continueSession, type Session } from '../engine/session.ts';
import { uuidV7 } from '../lib/uuidV7.ts';
import type { StateStore, VisitorState } from '../storage/StateStore.ts';

/** Who is here: a random id on this device, a session, a user if known, and what was shown. */
export interface Visitor {
  /** The host's name for the user, once it said so. */
  user: string | undefined;
  /** What is known of the visitor. */
  state(): VisitorState;
  /** The session, continued by what happens now. */
  session(): Session;
  /** Reads what is remembered. Until then a session of this page's own stands in. */
  load(): Promise<void>;
  /**
   * Counts a showing before it happens.
   *
   * @returns How to give it back.
   */
  countShowing(promptId: string): Promise<() => void>;
  /** Forgets user and session; keeps what was shown. */
  reset(): void;
  /** Forgets everything, on the device too. */
  wipe(): Promise<void>;
}

export function createVisitor(
  { now, isLive }: Context,
  store: StateStore,
): Visitor {
  let state: VisitorState = { history: {} };

  /** Nothing is written without the visitor's leave, nor after the client's end. */
  const update = async (
    change: (stored: VisitorState) => VisitorState,
  ): Promise<void> => {
    if (isLive()) state = await store.update(change);
  };
  const continued = (session?: Session): Session =>
    continueSession(session, { nowMs: now(), newId: uuidV7(now()) });

  const visitor: Visitor = {
    user: undefined,
    state: () => state,
    session: () => {
      const session = continued(state.session);
      state = { ...state, session };
      return session;
    },
    load: () =>
      update((stored) => ({
        visitor: uuidV7(now()),
        ...stored,
        session: continued(stored.session ?? state.session),
      })),
    countShowing: async (promptId) => {
      const write = (entry: History[string]): Promise<void> =>
        update((stored) => ({
          ...stored,
          session: state.session,
          history: { ...stored.history, [promptId]: entry },
        }));
      const before = state.history[promptId];
      await write({ shownAtMs: now() });
      return () => void write(before);
    },
    reset: () => {
      visitor.user = undefined;
      state = { ...state, session: undefined };
    },
    wipe: async () => {
      visitor.reset();
      state = { history: {} };
      await store.wipe();
    },
  };
  return visitor;
}
