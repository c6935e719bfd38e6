import type { Context } from '../Context.ts';
import type { Judgement } from '../engine/decideBy.ts';
import type { Happened, History, OutcomeNote } from '../engine/history.ts';
import type { Happening } from '../engine/Moment.ts';
import { noteOutcome } from '../engine/noteOutcome.ts';
import { undoShowing } from '../engine/undoShowing.ts';
import type { VisitorState } from '../storage/Store.ts';
import type { Prompt } from '../types.gen.ts';
import { countShowing } from './countShowing.ts';
import type { Judge } from './createJudge.ts';
import type { Desk } from './Desk.ts';

/** Keeps the history of what was shown, over all tabs. */
export interface Showings {
  /** An outcome of now. */
  noteOf(
    prompt: Pick<Prompt, 'id' | 'metric'>,
    happened: Happened,
  ): OutcomeNote;
  note(outcome: OutcomeNote): void;
  /**
   * Counts a showing before it happens: the whole decision once more, on what all
   * tabs have shown by now.
   *
   * @param onRefused Hears why it may not be shown after all.
   * @returns How to give it back; `undefined` if it may not be shown.
   */
  reserve(
    judgement: Judgement,
    happening: Happening,
    onRefused: (judgement: Judgement) => void,
  ): Promise<(() => void) | undefined>;
  /** The same, of one that nobody sees. @returns Whether it counts. */
  withhold(
    judgement: Judgement,
    happening: Happening,
    onRefused: (judgement: Judgement) => void,
  ): Promise<boolean>;
}

/** A showing that counts. */
interface Claim {
  /** Before it did. */
  readonly before: History;
  readonly outcome: OutcomeNote;
}

export function createShowings(
  context: Context,
  { desk, judge }: { desk: Desk; judge: Judge },
): Showings {
  const { visitor, page } = desk;
  const { now, guard, isLive, options } = context;
  const isTest = options.mode === 'test';

  /** Tells the host, who may know the user on other devices. */
  const save = (): void => {
    if (isLive()) guard(options.history?.save, visitor.history());
  };
  /** The state with another history: nothing is known to rest any more. */
  const withHistory = (
    state: VisitorState,
    history: History,
  ): VisitorState => ({ ...state, history, rests: undefined });
  const change = (onHistory: (history: History) => History): void => {
    // What a test shows counts nowhere.
    if (isTest) return;
    void visitor
      .change((state) => withHistory(state, onHistory(state.history)))
      .then(save);
  };

  /**
   * Counts it, if the whole decision is still the same on what all tabs have shown.
   * Resolves while the device writes that down: no other tab can come between any more.
   */
  const claim = (
    { listener, verdict, rule }: Judgement,
    happening: Happening,
    options: {
      isVetoed?: boolean | undefined;
      onRefused(judgement: Judgement): void;
    },
  ): Promise<Claim | undefined> => {
    const decide = ({ history: before }: VisitorState): Claim | undefined => {
      const { prompt: _, ...busy } = judge.momentAt(happening).busy;
      const judgement = judge.again(listener, {
        happening,
        ...(!isTest && { history: before }),
        busy,
        isVetoed: options.isVetoed,
      });
      if (judgement.rule !== rule) {
        options.onRefused(judgement);
        return undefined;
      }
      const outcome = {
        ...showings.noteOf(listener.compiled.prompt, 'shown'),
        // A hold-out: nobody sees it.
        isApart: verdict === 'skip',
      };
      return { before, outcome };
    };
    return new Promise((resolve, reject) => {
      let claimed: Claim | undefined;
      const refreshing = visitor.refresh((state) => {
        // What the device could not write down is on its way to the screen by now.
        claimed ??= decide(state);
        resolve(claimed);
        if (!claimed || isTest) return state;
        const history = noteOutcome(state.history, claimed.outcome);
        // Two tabs may have begun a session each: that of the device counts.
        return { ...withHistory(state, history), session: visitor.session() };
      });
      refreshing.then(() => {
        if (claimed) save();
        // Without leave nothing was decided.
        resolve(undefined);
      }, reject);
    });
  };

  const showings: Showings = {
    noteOf: ({ id, metric }, happened) => ({
      prompt: id,
      metric,
      happened,
      atMs: now(),
      session: visitor.session().id,
    }),
    note: (outcome) => change((history) => noteOutcome(history, outcome)),
    reserve: async (judgement, happening, onRefused) => {
      const { prompt } = judgement;
      const isVetoed =
        options.beforeShow &&
        !(await context.extras!.askHost(context, prompt, happening.name));
      const claimed = await claim(judgement, happening, {
        isVetoed,
        onRefused,
      });
      if (!claimed) return undefined;
      const { before, outcome } = claimed;
      // In test mode nothing that was shown counts.
      const isTest = context.options.mode === 'test';
      const undo = isTest ? () => {} : countShowing(page);
      return () => {
        undo();
        change((history) => undoShowing(history, outcome, before));
      };
    },
    withhold: async (judgement, happening, onRefused) =>
      Boolean(await claim(judgement, happening, { onRefused })),
  };

  if (visitor.state().ignored?.length) {
    void visitor.change(({ ignored = [], ...state }) =>
      withHistory(state, ignored.reduce(noteOutcome, state.history)),
    );
  }
  return showings;
}
