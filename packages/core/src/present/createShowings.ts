import type { Context } from '../Context.ts';
import type { Judgement } from '../engine/decideBy.ts';
import type { Happened, History, OutcomeNote } from '../engine/history.ts';
import type { Happening } from '../engine/Moment.ts';
import { noteOutcome } from '../engine/noteOutcome.ts';
import { undoShowing } from '../engine/undoShowing.ts';
import type { VisitorState } from '../storage/StateStore.ts';
import type { Prompt } from '../types.gen.ts';
import { askHost } from './askHost.ts';
import type { Judge } from './createJudge.ts';
import type { Desk } from './createStage.ts';

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
  const change = (onHistory: (history: History) => History): void =>
    void visitor
      .change((state) => withHistory(state, onHistory(state.history)))
      .then(save);

  const showings: Showings = {
    noteOf: ({ id, metric }, happened) => ({
      prompt: id,
      metric,
      happened,
      atMs: now(),
      session: visitor.session().id,
    }),
    note: (outcome) => change((history) => noteOutcome(history, outcome)),
    reserve: async ({ listener, prompt: id }, happening, onRefused) => {
      const { prompt } = listener.compiled;
      const isVetoed = !(await askHost(context, id, happening.name));
      const outcome = showings.noteOf(prompt, 'shown');
      let before: History | undefined;
      await visitor.refresh((state) => {
        const { history } = state;
        const { prompt: _, ...busy } = judge.momentAt(happening).busy;
        const judgement = judge.again(listener, {
          happening,
          ...(!isTest && { history }),
          busy,
          isVetoed,
        });
        if (judgement.verdict !== 'show') {
          onRefused(judgement);
          return state;
        }
        before = history;
        // Two tabs may have begun a session each: that of the device counts.
        const session = visitor.session();
        const note = { ...outcome, session: session.id };
        return { ...withHistory(state, noteOutcome(history, note)), session };
      });
      if (!before) return undefined;
      save();
      const undo = page.countShowing();
      const was = before;
      return () => {
        undo();
        change((history) => undoShowing(history, outcome, was));
      };
    },
  };

  if (visitor.state().ignored?.length) {
    void visitor.change(({ ignored = [], ...state }) =>
      withHistory(state, ignored.reduce(noteOutcome, state.history)),
    );
  }
  return showings;
}
