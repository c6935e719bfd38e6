import type { Stop } from '../lib/createEmitter.ts';
import type { Signal } from './Signal.ts';
import { afterVisible } from './lib/afterVisible.ts';
import { isSelector } from './lib/isSelector.ts';
import { nameElement } from './lib/nameElement.ts';
import { isOurs } from './lib/readElements.ts';
import { watch } from './lib/watch.ts';

/** How soon an element that came later is found. */
const LOOK_AGAIN_MS = 250;
/** How finely the share in view is looked at. */
const STEPS = 20;
/** Of an element that is all in view, a fraction of a pixel may be missing. */
const TOLERANCE = 0.01;

export interface ElementSeenOptions {
  /** CSS selector. */
  selector: string;
  /**
   * How much of it has to be in view, or how much of the view it has to fill if
   * it is higher than that, 0–1, in steps of 0.05.
   * @default 0.5
   */
  ratio?: number | undefined;
  /**
   * How long without a break, as `"2s"`. Time in a hidden tab does not count.
   * @default '0s'
   */
  for?: string | undefined;
}

/**
 * Notices, once per page, that an element came into view, also one that is added
 * later or lies in an open shadow root. Whether something else covers it, or it is
 * transparent, is not looked at. A broken selector notices nothing.
 *
 * Properties: `element`, as `button#buy`.
 */
export const elementSeen: Signal<ElementSeenOptions> = {
  touchpoint: 'element.seen',
  start: (
    onTouchpoint,
    { page, selector, ratio = 0.5, for: period = '0s' },
  ) => {
    const { window } = page;
    const ms = page.toMs(period);

    return watch(page, (_listen, watching) => {
      if (!isSelector(selector, window)) return;
      /** What ends the time of those that are in view. */
      const inView = new Map<Element, Stop | undefined>();
      let stopTimer: Stop | undefined;

      const views = new window.IntersectionObserver(
        (entries) => entries.forEach(update),
        { threshold: Array.from({ length: STEPS + 1 }, (_, i) => i / STEPS) },
      );
      const update = (entry: IntersectionObserverEntry) => {
        const { target, intersectionRatio, intersectionRect } = entry;
        const fillRatio = intersectionRect.height / window.innerHeight;
        const isSeen =
          entry.isIntersecting &&
          Math.max(intersectionRatio, fillRatio) + TOLERANCE >= ratio;
        const stop = inView.get(target);
        if (isSeen === Boolean(stop)) return;
        stop?.();
        const onSeen = () => {
          watching.abort();
          onTouchpoint({ element: nameElement(target) });
        };
        inView.set(
          target,
          isSeen ? afterVisible(onSeen, { page, ms }) : undefined,
        );
      };
      const additions = new window.MutationObserver(() => {
        stopTimer ??= page.setTimer(() => look(window.document), LOOK_AGAIN_MS);
      });
      const look = (root: Document | ShadowRoot) => {
        stopTimer = undefined;
        additions.observe(root, { childList: true, subtree: true });
        for (const element of root.querySelectorAll('*')) {
          if (isOurs(element)) continue;
          if (element.matches(selector)) views.observe(element);
          if (element.shadowRoot) look(element.shadowRoot);
        }
      };

      look(window.document);
      return () => {
        views.disconnect();
        additions.disconnect();
        stopTimer?.();
        for (const stop of inView.values()) stop?.();
      };
    });
  },
};
