import type { Stop } from '../lib/createEmitter.ts';
import type { Signal } from './Signal.ts';
import { findClickable } from './lib/findClickable.ts';
import { isSelecting } from './lib/isSelecting.ts';
import { nameElement } from './lib/nameElement.ts';
import { onRequest } from './lib/onRequest.ts';
import { readElements } from './lib/readElements.ts';
import { watch } from './lib/watch.ts';
import { watchAround } from './lib/watchAround.ts';

/** How long a visitor waits: PostHog's `mutation_threshold_ms`. */
const WAIT_MS = 2_500;
/** A timer that is so late was held up: by `alert`, by a page that hung. */
const LATE_MS = 1_000;
/** Any of these, after the click, shows that something happened. */
const SIGNS =
  'scroll focus blur input submit invalid toggle play copy visibilitychange';
/** What comes up, wherever it is, to be noticed. */
const NOTICES =
  'dialog,[popover],[role$=dialog],[role=alert],[role=status],[aria-live]';
/** Links that the browser follows, however long that takes. */
const LINK = 'a[href]:not([href^=javascript])';

/**
 * Notices a click on a button, a link or anything under a hand cursor, of which
 * nothing comes for 2.5 seconds. Something is:
 *
 * - a change near it: in the form, list item, section or the like around it, at
 *   most four levels up
 * - a dialog, a popover or a message that is there at the end, and was not or said
 *   something else when the button went down
 * - another address, a selection; a scroll, a change of the focus, of a value or of
 *   the window; a form that is sent or found incomplete; a sound, a file dialog
 * - a request by a script to the page's own site
 *
 * It is a guess, and rather silent than wrong: a press elsewhere ends the wait;
 * fields, labels, disabled controls, marked choices, and links that the browser
 * follows are left out. It cannot see what is drawn on a canvas or by styles alone,
 * nor what changes elsewhere without a word, and takes a download by script for
 * nothing where the page does not click on a link for it.
 *
 * Properties: `element`, as `button#buy`.
 */
export const deadClicked: Signal = {
  touchpoint: 'dead.clicked',
  start: (onTouchpoint, { page }) =>
    watch(page, (listen) => {
      const { window } = page;
      const { document, location, performance } = window;
      // Analytics report every click: what goes to another site tells nothing.
      const site = location.hostname.split('.').slice(-2).join('.');
      /** What is pressed, as long as nothing came of it. */
      let pressed: Element | undefined;
      let pressedMs = 0;
      let before = '';
      /** Runs from the click on. */
      let stopTimer: Stop | undefined;

      const look = () =>
        location.href +
        Array.from(
          document.querySelectorAll(NOTICES),
          (it) => it.checkVisibility() && it.textContent,
        ).join();
      const end = () => {
        pressed = undefined;
        changes.disconnect();
        stopTimer?.();
        stopTimer = undefined;
      };
      const changes = new window.MutationObserver(end);

      listen<MouseEvent>('pointerdown click', (event) => {
        const elements = readElements(event);
        // A script clicks on a file input, on a link to a download: that is an answer.
        const element = event.isTrusted
          ? findClickable(elements, window)
          : undefined;

        const isClick = event.type === 'click';

        // Menus open when the mouse goes down. A click by keyboard has no `detail`.
        if (!isClick || !event.detail) {
          end();
          pressed = element;
          pressedMs = event.timeStamp;
          before = look();
          const path = event.composedPath();
          if (element) watchAround(path.slice(path.indexOf(element)), changes);
        }
        if (!isClick || !element || element !== pressed) return;
        stopTimer = page.setTimer(() => {
          end();
          const isLate =
            performance.now() - event.timeStamp > WAIT_MS + LATE_MS;
          const isFollowed =
            !event.defaultPrevented && elements.some((it) => it.matches(LINK));
          if (isLate || isFollowed || isSelecting(window) || before !== look())
            return;
          onTouchpoint({ element: nameElement(element) });
        }, WAIT_MS);
      });
      listen(SIGNS, () => {
        if (stopTimer) end();
      });
      const stopRequests = onRequest(({ startTime }, { hostname }) => {
        if (startTime >= pressedMs && hostname.endsWith(site)) end();
      }, page);
      return () => {
        end();
        stopRequests();
      };
    }),
};
