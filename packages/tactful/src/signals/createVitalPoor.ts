import type { Signal } from '@tactful/core/signals';
import type { Metric } from 'web-vitals';
import type * as vitals from './vitals.ts';

/** What of `web-vitals` is used. */
export type Vitals = typeof vitals;

/** `vitalPoor`, with another way to fetch `web-vitals`. */
export function createVitalPoor(load: () => Promise<Vitals>): Signal {
  // web-vitals cannot be stopped: it is asked once, and the latest is kept.
  const latest = new Map<string, Metric>();
  const hearers = new Set<(metric: Metric) => void>();
  let loading: Promise<void> | undefined;

  const hear = (metric: Metric) => {
    latest.set(metric.id, metric);
    for (const hearer of hearers) hearer(metric);
  };
  const ask = async () => {
    try {
      const { onCLS, onINP, onLCP } = await load();
      for (const on of [onCLS, onINP, onLCP])
        on(hear, { reportAllChanges: true });
    } catch {
      // The file is gone, or blocked. The next start tries again.
      loading = undefined;
    }
  };

  return {
    touchpoint: 'vital.poor',
    start: (onTouchpoint) => {
      const told = new Set<string>();
      const hearer = ({ id, name, value, rating }: Metric) => {
        if (rating !== 'poor' || told.has(id)) return;
        told.add(id);
        const rounded = Math.round(value * 1_000) / 1_000;
        onTouchpoint({ metric: name, value: rounded, rating });
      };
      hearers.add(hearer);
      for (const metric of latest.values()) hearer(metric);
      loading ??= ask();
      return () => hearers.delete(hearer);
    },
  };
}
