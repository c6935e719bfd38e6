import type { Signal } from '@tactful/core/signals';
import type * as vitals from './vitals.ts';

/** What uses `web-vitals`. */
export type Vitals = typeof vitals;

/** `vitalPoor`, with another way to fetch `web-vitals`. */
export function createVitalPoor(load: () => Promise<Vitals>): Signal {
  return {
    touchpoint: 'vital.poor',
    start: (onTouchpoint) => {
      const watching = new AbortController();
      load().then(
        ({ onPoor }) => onPoor(onTouchpoint, watching.signal),
        // The file is gone, or blocked. The next start tries again.
        () => {},
      );
      return () => watching.abort();
    },
  };
}
