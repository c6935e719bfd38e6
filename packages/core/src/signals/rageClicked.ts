import type { Signal } from './Signal.ts';
import { FIELDS } from './lib/fields.ts';
import { isSelecting } from './lib/isSelecting.ts';
import { nameElement } from './lib/nameElement.ts';
import { readElements } from './lib/readElements.ts';
import { watch } from './lib/watch.ts';

// The numbers of PostHog's `rageclick.ts`, and most of what it leaves out.
const MIN_CLICKS = 3;
const MAX_DISTANCE_PX = 30;
const MAX_PAUSE_MS = 1_000;
/** Two or three clicks on text select a word or a paragraph. */
const MIN_CLICKS_SELECTING = 5;

/**
 * Labels of steppers, and of the arrows of a carousel or a calendar: signs only, or
 * these words. "Next step" is no such one: a form should go on at once.
 */
const STEP = /^([^\p{L}\d]+$|(next|prev|(in|de)crease)(?!.*step))/iu;

/**
 * Notices three or more clicks in a row on the same element, at most 30 px and
 * one second apart: once for each row. Not in fields, choices, sliders, canvases
 * and players, not on buttons to step or to page, nor by keyboard (a key held down
 * repeats), nor while the clicks select text, unless there are five.
 *
 * Properties: `element`, as `button#buy`.
 */
export const rageClicked: Signal = {
  touchpoint: 'rage.clicked',
  start: (onTouchpoint, { page }) =>
    watch(page, (listen) => {
      let last: MouseEvent | undefined;
      let clicks = 0;

      listen<MouseEvent>('click', (event) => {
        const elements = readElements(event);
        const [element] = elements;
        // A click by keyboard has no `detail`.
        if (!element || !event.detail || elements.some(isStep)) return;
        const isNext =
          last?.target === event.target &&
          event.timeStamp - last.timeStamp <= MAX_PAUSE_MS &&
          Math.hypot(
            event.clientX - last.clientX,
            event.clientY - last.clientY,
          ) <= MAX_DISTANCE_PX;
        clicks = isNext ? clicks + 1 : 1;
        last = event;
        const min = isSelecting(page.window)
          ? MIN_CLICKS_SELECTING
          : MIN_CLICKS;
        // Not again in this row.
        if (clicks === min) onTouchpoint({ element: nameElement(element) });
      });
    }),
};

/** Whether many clicks in a row are how one uses it. */
function isStep(element: Element): boolean {
  return (
    element.matches(FIELDS) ||
    (element.matches('button,a,[role=button]') &&
      STEP.test(
        (element.getAttribute('aria-label') ?? element.textContent).trim(),
      ))
  );
}
