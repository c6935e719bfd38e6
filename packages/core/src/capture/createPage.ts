import type { Context } from '../Context.ts';
import type { PageView } from '../engine/Moment.ts';
import type { Stop } from '../lib/createEmitter.ts';
import { onNavigated } from '../lib/onNavigated.ts';
import { readPath } from '../lib/readPath.ts';

/** The page that is being viewed: a document, or a new path in a single-page app. */
export interface Page {
  /** Of now: with a hash that is a route. */
  path(): string;
  view(): PageView;
  /** Changes what is counted on this page. */
  change(change: (view: PageView) => PageView): void;
  /** Begins to watch: whoever listens hears when it is left. */
  start(): Stop;
}

export function createPage({
  window,
  now,
  on,
  emit,
  loadExtras,
}: Context): Page {
  const begin = (): PageView => ({ sinceMs: now(), shown: 0, counts: {} });
  let view = begin();
  on('left', () => {
    view = begin();
  });

  return {
    path: () => readPath(window.location),
    view: () => view,
    change: (change) => {
      view = change(view);
    },
    start: () =>
      onNavigated(
        window,
        () => emit('left'),
        // Until it is here, the next event tells.
        (use) =>
          void loadExtras().then(
            ({ watchHistory }) => use(watchHistory),
            () => {},
          ),
      ),
  };
}
