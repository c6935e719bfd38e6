import type { Page } from '../capture/createPage.ts';
import type { Visitor } from '../capture/createVisitor.ts';
import type { Plan } from '../engine/compile.ts';
import type { Moment } from '../engine/Moment.ts';
import { noteTouchpoint } from '../engine/noteTouchpoint.ts';

/** Counts a touchpoint for the triggers that ask for `times`, on the page and on the device. */
export function countTouchpoint(
  plan: Plan,
  moment: Moment,
  { page, visitor }: { page: Page; visitor: Visitor },
): void {
  const noted = noteTouchpoint(plan, moment);
  if (!noted) return;
  page.change((view) => ({ ...view, counts: noted.page(view.counts) }));
  void visitor.change((so) => ({
    ...so,
    history: { ...so.history, counts: noted.visitor(so.history.counts) },
  }));
}
