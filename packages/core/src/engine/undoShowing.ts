import { type History, type Met, metOf, type OutcomeNote } from './history.ts';

/**
 * The history as if the showing had not been: the UI could not be loaded. What
 * other tabs have noted since then stays.
 *
 * @param before The history that the showing was added to.
 */
export function undoShowing(
  history: History,
  { prompt, metric, atMs, session }: OutcomeNote,
  before: History,
): History {
  const undo = (met: Met, so: Met): Met => {
    if (!met.shown) return met;
    const { shown, ...others } = met.at;
    const last = shown === atMs ? so.at.shown : shown;
    return {
      ...met,
      shown: met.shown - 1,
      at: last === undefined ? others : { ...others, shown: last },
    };
  };
  const undoIn = (
    all: History['prompts'],
    id: string | undefined,
    so: History['prompts'],
  ): History['prompts'] =>
    id !== undefined && Object.hasOwn(all, id)
      ? { ...all, [id]: undo(all[id]!, metOf(so, id)) }
      : all;
  const { any, recent, session: counted } = history;
  const last = recent.lastIndexOf(atMs);
  return {
    ...history,
    any: undo(any, before.any),
    prompts: undoIn(history.prompts, prompt, before.prompts),
    metrics: undoIn(history.metrics, metric, before.metrics),
    recent: recent.filter((_, index) => index !== last),
    session:
      counted.id === session
        ? { ...counted, shown: counted.shown - 1 }
        : counted,
  };
}
