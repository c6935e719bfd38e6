import type { Context } from '../Context.ts';
import { clampTimes } from '../engine/clampTimes.ts';
import { type History, noHistory } from '../engine/history.ts';
import {
  addToPath,
  continueSession,
  isAlive,
  type Session,
} from '../engine/session.ts';
import type { Stop } from '../lib/createEmitter.ts';
import { uuidV7 } from '../lib/uuidV7.ts';
import type { LastWords, Store, VisitorState } from '../storage/Store.ts';

type Change = (state: VisitorState) => VisitorState;

/** Who is here: a random id on this device, a session, a user if known, and what was met. */
export interface Visitor {
  /** The host's name for the user, once it said so. */
  user: string | undefined;
  /** What is known of the visitor. */
  state(): VisitorState;
  /** What was met so far, this page's own news included. */
  history(): History;
  /** The session, continued by what happens now. */
  session(): Session;
  /** The session as it is. */
  peek(): Session;
  /** Changes the session. */
  setSession(change: (session: Session) => Session): void;
  /** Adds a touchpoint to the session's path. */
  addToPath(name: string): void;
  /** Calls back when a session begins, and at once for the one that this page began. */
  onSession(callback: () => void): Stop;
  /**
   * Reads what is remembered; until then a session of this page's own stands in.
   *
   * @returns What the last page left.
   */
  load(): Promise<LastWords | undefined>;
  /**
   * Reads what other tabs have done, and changes the state as it is on the device,
   * in one step.
   */
  refresh(change?: Change): Promise<void>;
  /** Changes the state: here at once, and on the device. */
  change(change: Change): Promise<void>;
  /** Forgets user and session; what was met only if told so, and with it the id. */
  reset(history?: boolean): void;
  /** Forgets everything, on the device too. */
  wipe(): Promise<void>;
}

const NOTHING: VisitorState = { history: noHistory };

export function createVisitor(context: Context, store: Store): Visitor {
  const { now, isLive, options, guard } = context;
  let stored = NOTHING;
  let session: Session | undefined;
  /** Id of the session that began on this page. */
  let begun: string | undefined;
  /** Changes that the device has not confirmed. */
  const pending = new Set<Change>();

  const state = (): VisitorState =>
    [...pending].reduce((so, change) => change(so), stored);

  /** Nothing is written without the visitor's leave, nor after the client's end. */
  const update = async (change: Change): Promise<void> => {
    try {
      if (isLive()) stored = await store.update(change);
    } finally {
      // In the same moment: else it would count twice in between.
      pending.delete(change);
    }
  };

  /** The state with this page's session: one that the device does not know is one more. */
  const withSession = (found: VisitorState): VisitorState => {
    const { session: before, sessions = 0 } = found;
    if (before?.id === session?.id) return { ...found, session };
    const lastSeenAtMs = before?.lastAtMs;
    return { ...found, session, sessions: sessions + 1, lastSeenAtMs };
  };
  const current = (): Session => {
    const before = session;
    session = continueSession(before, { nowMs: now(), newId: uuidV7 });
    if (session.id !== before?.id) {
      begun = session.id;
      // On a page that has been open for long.
      if (before) {
        void update(withSession);
        context.emit('session');
      }
    }
    return session;
  };

  /** What is armed, and what rests, may well end later. */
  const clamp = ({ last, rests, ...kept }: VisitorState): VisitorState => ({
    ...clampTimes(kept, now()),
    last,
    rests,
  });
  /** Takes over the session of the device, if that lives: it is that of other tabs, too. */
  const adopt = (other: Session | undefined): void => {
    if (!other || !isAlive(other, now())) return;
    const isNews =
      other.id !== session?.id || other.lastAtMs > session.lastAtMs;
    if (isNews) session = other;
  };

  const visitor: Visitor = {
    user: undefined,
    state,
    history: () => state().history,
    session: current,
    peek: () => session ?? current(),
    setSession: (change) => {
      session = change(current());
    },
    addToPath: (name) => visitor.setSession((one) => addToPath(one, name)),
    onSession: (callback) => {
      if (begun) callback();
      return context.on('session', callback);
    },
    load: async () => {
      let last: LastWords | undefined;
      await update((found) => {
        const nowMs = now();
        const before = clamp(found);
        last = before.last;
        adopt(before.session);
        const { id } = current();
        begun = id === before.session?.id ? undefined : id;
        return {
          visitor: uuidV7(nowMs),
          firstSeenAtMs: nowMs,
          ...withSession(before),
          last: undefined,
          ...(context.isAnonymous && { visitor: undefined }),
          ...(last?.ignored && {
            ignored: [...(before.ignored ?? []), last.ignored],
            rests: undefined,
          }),
        };
      });
      return last;
    },
    refresh: (change) =>
      update((found) => {
        const before = clamp(found);
        // Two tabs may have begun one each: that of the device counts.
        adopt(before.session);
        return change ? change(before) : before;
      }),
    change: (change) => {
      pending.add(change);
      return update(change);
    },
    reset: (history) => {
      visitor.user = undefined;
      session = undefined;
      if (history) {
        void update(() => ({ ...NOTHING, visitor: uuidV7(now()) }));
        guard(options.history?.save, noHistory);
      }
    },
    wipe: async () => {
      visitor.reset();
      stored = NOTHING;
      begun = undefined;
      await store.wipe();
    },
  };
  return visitor;
}
