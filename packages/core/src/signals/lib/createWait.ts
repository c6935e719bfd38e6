import type { Stop } from '../../lib/createEmitter.ts';
import type { SignalPage } from '../Signal.ts';
import { createSight } from './createSight.ts';
import { isSelecting } from './isSelecting.ts';
import { watch } from './watch.ts';

/** How long a visitor waits: PostHog's `mutation_threshold_ms`. */
const WAIT_MS = 2_500;
/** What a click sets off far from it begins within this time. */
const AT_ONCE_MS = 500;
/** A timer that is so late was held up: by `alert`, by a page that hung. */
const LATE_MS = 1_000;
/** Any of these, after the click, shows that something happened. */
const SIGNS =
  'focusin blur input change submit invalid toggle play pause close cancel copy fullscreenchange visibilitychange pagehide';

/** Waits for what comes of a press of the mouse or a finger, or of a click. */
export interface Wait {
  readonly element: Element | undefined;
  readonly isOver: boolean;
  /** The press became a click: calls back if nothing comes of it. */
  click(onNothing: () => void): void;
  end: Stop;
}

/**
 * Menus open when the mouse goes down: so changes of the page and requests count
 * from there, and all else from the click.
 *
 * @param elements The one that is pressed and those around it, innermost first.
 */
export function createWait(
  elements: readonly Element[],
  page: SignalPage,
): Wait {
  const { window } = page;
  const { performance, location } = window;
  const { href, hostname } = location;
  // Analytics report every click: what goes to another site tells nothing.
  const site = hostname.split('.').slice(-2).join('.');
  const fromMs = performance.now();
  let untilMs = Infinity;
  let isOver = false;
  let click: Wait['click'] | undefined;

  const isAtOnce = (ms = performance.now()) => ms >= fromMs && ms <= untilMs;
  const end = watch(window, (listen, { signal }) => {
    const setTimer = (callback: () => void, delayMs: number) =>
      signal.addEventListener('abort', page.setTimer(callback, delayMs));
    const sight = createSight(elements, {
      window,
      isAtOnce,
      onSeen: () => end(),
    });
    const requests = new window.PerformanceObserver((list) => {
      const isFound = (list.getEntries() as PerformanceResourceTiming[]).some(
        ({ name, initiatorType, startTime }) =>
          isAtOnce(startTime) &&
          /^(fetch|xmlhttprequest|script|iframe)$/.test(initiatorType) &&
          new URL(name).hostname.endsWith(site) &&
          !page.isOwnRequest?.(name),
      );
      if (isFound) end();
    });
    requests.observe({ type: 'resource' });
    signal.addEventListener('abort', () => {
      isOver = true;
      sight.stop();
      requests.disconnect();
    });

    setTimer(() => {
      if (click) end();
    }, WAIT_MS);

    click = (onNothing) => {
      click = undefined;
      const clickedMs = performance.now();
      listen(SIGNS, end);
      listen('scroll', () => {
        if (isAtOnce()) end();
      });
      setTimer(() => {
        untilMs = performance.now();
      }, AT_ONCE_MS);
      setTimer(() => {
        end();
        const isLate = performance.now() - clickedMs > WAIT_MS + LATE_MS;
        const isMoved = location.href !== href || isSelecting(window);
        if (!isLate && !isMoved && sight.isQuiet()) onNothing();
      }, WAIT_MS);
    };
  });

  return {
    element: elements[0],
    get isOver() {
      return isOver;
    },
    click: (onNothing) => click?.(onNothing),
    end,
  };
}
