import type { Context } from '../Context.ts';
import type { PageView } from '../engine/Moment.ts';
import { createEmitter, type Stop } from '../lib/createEmitter.ts';
import { onNavigated } from '../lib/onNavigated.ts';
import { readPath } from '../lib/readPath.ts';

/** The page that is being viewed: a document, or a new path in a single-page app. */
export interface Page {
  /** Of now: with a hash that is a route. */
  path(): string;
  view(): PageView;
  /** Counts a showing on this page. @returns How to give it back, as long as it is this page. */
  countShowing(): Stop;
  /** Changes what is counted on this page. */
  change(change: (view: PageView) => PageView): void;
  /** Calls back after the path has changed. */
  onLeft(callback: () => void): Stop;
  /** Begins to watch. */
  start(): Stop;
}

export function createPage({ window, now, guard, loadRare }: Context): Page {
  const begin = (): PageView => ({ sinceMs: now(), shown: 0, counts: {} });
  let view = begin();
  const { on, emit } = createEmitter<{ left: undefined }>(guard);

  return {
    path: () => readPath(window.location),
    view: () => view,
    change: (change) => {
      view = change(view);
    },
    countShowing: () => {
      const { sinceMs } = view;
      const add = (showings: number): void => {
        if (view.sinceMs !== sinceMs) return;
        view = { ...view, shown: view.shown + showings };
      };
      add(1);
      return () => add(-1);
    },
    onLeft: (callback) => on('left', callback),
    start: () =>
      onNavigated(
        window,
        () => {
          view = begin();
          emit('left', undefined);
        },
        // Until it is here, the next event tells.
        (use) => void loadRare().then(use, () => {}),
      ),
  };
}
