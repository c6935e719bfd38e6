import type { Context } from '../Context.ts';
import type { History } from '../engine/history.ts';
import { continueSession, type Session } from '../engine/session.ts';
import { uuidV7 } from '../lib/uuidV7.ts';
import type { StateStore, VisitorState } from '../storage/StateStore.ts';

/** Who is here: a random id on this device, a session, a user if known, and what was shown. */
export interface Visitor {
  /** The host's name for the user, once it said so. */
  user: string | undefined;
  id(): string | undefined;
  /** The session, continued by what happens now. */
  session(): Session;
  history(): History;
  /** Reads what is remembered. Until then a session of this page's own stands in. */
  load(): Promise<void>;
  /** Writes the session down. */
  save(): void;
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

export function createVisitor({ now }: Context, store: StateStore): Visitor {
  let state: VisitorState = { history: {} };

  const update = async (
    ...change: Parameters<StateStore['update']>
  ): Promise<void> => {
    state = await store.update(...change);
  };
  const continued = (session?: Session): Session =>
    continueSession(session, { nowMs: now(), newId: uuidV7(now()) });
  const visitor: Visitor = {
    user: undefined,
    id: () => state.visitor,
    session: () => {
      const session = continued(state.session);
      state = { ...state, session };
      return session;
    },
    history: () => state.history,
    load: () =>
      update((stored) => ({
        visitor: uuidV7(now()),
        ...stored,
        session: continued(stored.session ?? state.session),
      })),
    save: () => store.saveSession(visitor.session()),
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
    wipe: () => {
      visitor.user = undefined;
      return update(() => undefined);
    },
  };
  return visitor;
}
