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

/** Labels of steppers, and of the arrows of a carousel or a calendar. */
const STEP =
  /^([-+−–<>‹›«»←→↑↓▲▼◀▶❮❯]+|(next|prev(ious)?)( (slide|image|page|month))?|(in|de)cre(as|ment).*)$/i;

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
  start: (onTouchpoint, { page: { window } }) =>
    watch(window, (listen) => {
      let last: MouseEvent | undefined;
      let lastElement: Element | undefined;
      let clicks = 0;

      listen<MouseEvent>('click', (event) => {
        const elements = readElements(event);
        const [element] = elements;
        // A click by keyboard has no `detail`.
        if (!element || !event.detail || elements.some(isStep)) return;
        const isNext =
          last &&
          element === lastElement &&
          event.timeStamp - last.timeStamp <= MAX_PAUSE_MS &&
          Math.hypot(
            event.clientX - last.clientX,
            event.clientY - last.clientY,
          ) <= MAX_DISTANCE_PX;
        if (!isNext) clicks = 0;
        last = event;
        lastElement = element;
        clicks += 1;
        const min = isSelecting(window) ? MIN_CLICKS_SELECTING : MIN_CLICKS;
        if (clicks < min) return;
        // Not again in this row.
        clicks = -Infinity;
        onTouchpoint({ element: nameElement(element) });
      });
    }),
};

/** Whether many clicks in a row are how one uses it. */
function isStep(element: Element): boolean {
  if (element.matches(FIELDS)) return true;
  if (!element.matches('button,a,[role=button]')) return false;
  const label = element.getAttribute('aria-label') ?? element.textContent;
  return STEP.test(label.trim());
}
