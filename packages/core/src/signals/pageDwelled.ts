import type { Signal } from './Signal.ts';
import { afterVisible } from './lib/afterVisible.ts';
import { watch } from './lib/watch.ts';

export interface PageDwelledOptions {
  /**
   * How long the page has to have been visible, as `"30s"`.
   * @default '30s'
   */
  for?: string | undefined;
}

/**
 * Notices, once per page, that it has been visible for so long in total. Time in
 * a tab behind others or in a minimised window does not count; time without any
 * input does.
 *
 * Properties: `seconds`, the time that was asked for.
 */
export const pageDwelled: Signal<PageDwelledOptions> = {
  touchpoint: 'page.dwelled',
  start: (onTouchpoint, { page, for: period = '30s' }) => {
    const ms = page.toMs(period);

    return watch(page, (_listen, watching) =>
      afterVisible(
        () => {
          watching.abort();
          onTouchpoint({ seconds: ms / 1_000 });
        },
        { page, ms },
      ),
    );
  },
};
