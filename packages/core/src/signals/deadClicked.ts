import type { Signal } from './Signal.ts';
import { createWait, type Wait } from './lib/createWait.ts';
import { findClickable, leadsAway } from './lib/findClickable.ts';
import { nameElement } from './lib/nameElement.ts';
import { readElements } from './lib/readElements.ts';
import { watch } from './lib/watch.ts';

/**
 * Notices a click on a button, a link or anything under a hand cursor, of which
 * nothing comes for 2.5 seconds. Something is:
 *
 * - a change near it (in the form, list item, section or the like around it, else
 *   three levels up), or a dialog, a message or a large part that appears anywhere
 * - within half a second: a change elsewhere, at a place that then rests (a clock
 *   does not), a scroll, a selection, a request to the page's own site
 * - another address, focus, value or window; a sound, a menu, a file dialog
 *
 * It is a guess, and rather silent than wrong: a press elsewhere ends the wait;
 * fields, labels, disabled controls, marked choices, and links to downloads, mails,
 * calls, other windows or the same page are left out. It cannot see what is drawn
 * on a canvas or by styles alone, and takes a copy to the clipboard or a download
 * by script for nothing, unless the page shows a word of it.
 *
 * Properties: `element`, as `button#buy`.
 */
export const deadClicked: Signal = {
  touchpoint: 'dead.clicked',
  start: (onTouchpoint, { page }) =>
    watch(page.window, (listen, { signal }) => {
      let wait: Wait | undefined;

      listen<MouseEvent>('pointerdown click', (event) => {
        const elements = readElements(event);
        if (!elements.length) return;
        // A script clicks: on a file input, on a link to a download.
        if (!event.isTrusted) return wait?.end();
        const { ctrlKey, metaKey, shiftKey, altKey, button } = event;
        const isPlain = !(ctrlKey || metaKey || shiftKey || altKey || button);
        const element = isPlain
          ? findClickable(elements, page.window)
          : undefined;

        if (wait?.element !== element || wait?.isOver) {
          wait?.end();
          const from = element && elements.slice(elements.indexOf(element));
          wait = from && createWait(from, page);
        }
        if (event.type !== 'click' || !element) return;
        wait?.click(() => {
          // The browser follows a link, however long that takes.
          if (elements.some(leadsAway) && !event.defaultPrevented) return;
          onTouchpoint({ element: nameElement(element) });
        });
      });
      signal.addEventListener('abort', () => wait?.end());
    }),
};
