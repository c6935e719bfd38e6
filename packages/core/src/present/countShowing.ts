import type { Page } from '../capture/createPage.ts';
import type { Stop } from '../lib/createEmitter.ts';

/** Counts a showing on this page. @returns How to give it back, as long as it is this page. */
export function countShowing(page: Page): Stop {
  const { sinceMs } = page.view();
  const add = (showings: number): void =>
    page.change((view) =>
      view.sinceMs === sinceMs
        ? { ...view, shown: view.shown + showings }
        : view,
    );
  add(1);
  return () => add(-1);
}
