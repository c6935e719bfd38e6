import type { Signal } from './Signal.ts';
import { isSelector } from './lib/isSelector.ts';
import { nameElement } from './lib/nameElement.ts';
import { readElements } from './lib/readElements.ts';
import { watch } from './lib/watch.ts';

export interface ElementClickedOptions {
  /** CSS selector of the element or of one around it. */
  selector: string;
}

/**
 * Notices every click on an element, by mouse, finger or keyboard, also inside
 * open shadow roots, and also where the page stops the event. A broken selector
 * notices nothing.
 *
 * Properties: `element`, as `button#buy`.
 */
export const elementClicked: Signal<ElementClickedOptions> = {
  touchpoint: 'element.clicked',
  start: (onTouchpoint, { page: { window }, selector }) =>
    watch(window, (listen) => {
      let last: MouseEvent | undefined;
      let lastInner: Element | undefined;
      let lastFound: Element | undefined;
      if (!isSelector(selector, window)) return;

      listen<MouseEvent>('click', (event) => {
        const elements = readElements(event);
        const [inner] = elements;
        const found = elements.find((it) => it.matches(selector));
        if (!found) return;
        // A click on a label comes a second time, in the same place, from its control.
        const isEcho =
          found === lastFound &&
          inner !== lastInner &&
          (inner as HTMLInputElement).labels?.length &&
          event.clientX === last?.clientX &&
          event.clientY === last.clientY;
        last = event;
        lastInner = inner;
        lastFound = found;
        if (!isEcho) onTouchpoint({ element: nameElement(found) });
      });
    }),
};
