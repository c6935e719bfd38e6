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
  start: (onTouchpoint, { page, selector }) =>
    watch(page, (listen) => {
      if (!isSelector(selector, page.window)) return;
      let last: Element | undefined;

      listen('click', (event) => {
        const elements = readElements(event);
        const found = elements.find((it) => it.matches(selector));
        if (!found) return;
        const [inner] = elements;
        // A click on a label comes a second time, from its control.
        const isEcho =
          inner !== last && last?.closest('label')?.control === inner;
        last = inner;
        if (!isEcho) onTouchpoint({ element: nameElement(found) });
      });
    }),
};
