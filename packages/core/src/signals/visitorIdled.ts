import { parseDuration } from '../engine/parseDuration.ts';
import type { Stop } from '../lib/createEmitter.ts';
import type { Signal } from './Signal.ts';
import { MAX_TIMER_MS } from './lib/afterVisible.ts';
import { watch } from './lib/watch.ts';

export interface VisitorIdledOptions {
  /**
   * How long nothing has to have come from the visitor, as `"60s"`.
   * @default '60s'
   */
  for?: string | undefined;
}

/**
 * Notices that there was no pointer, wheel, touch or key for so long while the
 * page was visible; then again after the next input. Coming back to the page
 * begins the time anew. Input in our own prompts counts: whoever answers is not
 * idle. Whoever only watches a video is.
 *
 * Properties: `seconds`, the time that was asked for.
 */
export const visitorIdled: Signal<VisitorIdledOptions> = {
  touchpoint: 'visitor.idled',
  start: (onTouchpoint, { page, for: period = '60s' }) => {
    const { window } = page;
    const ms = parseDuration(period);
    let lastMs = 0;
    let stopTimer: Stop | undefined;

    const halt = () => {
      stopTimer?.();
      stopTimer = undefined;
    };
    // Inputs come by the hundred: they note the time, one timer looks at it.
    const check = () => {
      stopTimer = undefined;
      const leftMs = Math.min(ms, lastMs + ms - page.now());
      if (leftMs > 0) stopTimer = page.setTimer(check, leftMs);
      else onTouchpoint({ seconds: ms / 1_000 });
    };
    const onInput = () => {
      lastMs = page.now();
      if (!stopTimer && window.document.visibilityState === 'visible') check();
    };

    return watch(window, (listen, { signal }) => {
      if (!(ms > 0 && ms <= MAX_TIMER_MS)) return;
      // Scrolling is in them: by wheel, finger or key.
      listen('pointerdown pointermove wheel touchmove keydown', onInput);
      listen('visibilitychange', () => {
        halt();
        onInput();
      });
      signal.addEventListener('abort', halt);
      onInput();
    });
  },
};
