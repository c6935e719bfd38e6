import type { Stop } from '../lib/createEmitter.ts';
import type { Signal } from './Signal.ts';
import { afterVisible } from './lib/afterVisible.ts';
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
 * page was visible; then again after the next input. Coming back to the page and
 * going to another one begin the time anew. Input in our own prompts counts: whoever answers is not
 * idle. Whoever only watches a video is.
 *
 * Properties: `seconds`, the time that was asked for.
 */
export const visitorIdled: Signal<VisitorIdledOptions> = {
  touchpoint: 'visitor.idled',
  start: (onTouchpoint, { page, for: period = '60s' }) => {
    // No time at all would be over at once, each time.
    const ms = page.toMs(period) || NaN;

    return watch(page, (listen) => {
      let stop: Stop | undefined;
      const begin = () => {
        stop?.();
        stop = afterVisible(() => onTouchpoint({ seconds: ms / 1_000 }), {
          page,
          ms,
        });
      };
      begin();
      // Scrolling is in them: by wheel, finger or key.
      listen(
        'pointerdown pointermove wheel touchmove keydown visibilitychange',
        begin,
      );
      return () => stop?.();
    });
  },
};
