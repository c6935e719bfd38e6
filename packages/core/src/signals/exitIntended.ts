import type { Signal } from './Signal.ts';
import { watch } from './lib/watch.ts';

/**
 * Upwards, over at least `SAMPLE_MS`: two screens of a phone in a second. Reading
 * and looking for something stay well below. Our own guess.
 */
const MIN_SPEED_PX_PER_MS = 1.5;
const SAMPLE_MS = 100;

/**
 * Notices, once per page, that the mouse leaves it by its top edge, towards the
 * tabs and the address. Not while a button is held down, as in a selection.
 *
 * A finger cannot leave: there it is a guess, a fast swipe back up the page. A tap
 * on "Back to top" is none.
 *
 * Properties: `pointer`, `"mouse"` or `"touch"`.
 */
export const exitIntended: Signal = {
  touchpoint: 'exit.intended',
  start: (onTouchpoint, { page }) =>
    watch(page, (listen, watching) => {
      const { window } = page;
      let isPanning = false;
      let lastPx = 0;
      let lastMs = -Infinity;

      const tell = (pointer: string) => {
        watching.abort();
        onTouchpoint({ pointer });
      };
      listen<PointerEvent>('pointerleave', (event) => {
        const { target, pointerType, buttons, clientY } = event;
        const isPage = target === window.document.documentElement;
        // A lifted finger also "leaves" the page.
        if (isPage && pointerType === 'mouse' && !buttons && clientY <= 0)
          tell('mouse');
      });
      // A browser cancels the pointer when it begins to scroll with it.
      listen<PointerEvent>('pointerdown pointercancel', (event) => {
        const { type, pointerType } = event;
        isPanning = type === 'pointercancel' && pointerType === 'touch';
      });
      listen('scroll', ({ timeStamp }) => {
        const elapsedMs = timeStamp - lastMs;
        if (elapsedMs < SAMPLE_MS) return;
        const px = window.scrollY;
        const isFast = (lastPx - px) / elapsedMs >= MIN_SPEED_PX_PER_MS;
        if (isPanning && isFast) tell('touch');
        lastPx = px;
        lastMs = timeStamp;
      });
    }),
};
