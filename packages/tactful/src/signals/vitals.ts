// All that needs `web-vitals`: fetched with it, when somebody listens.
import { onCLS, onINP, onLCP, type Metric } from 'web-vitals';

/** What is told of a metric that is poor. */
export type PoorVital = {
  metric: Metric['name'];
  value: number;
  rating: 'poor';
};

// It cannot be stopped: it is asked once, and what was poor is kept.
const poor = new Map<string, PoorVital>();
const hearers = new Set<(vital: PoorVital) => void>();
let isAsked = false;

/** Calls back when a metric has become poor, and at once for each that is. */
export function onPoor(
  callback: (vital: PoorVital) => void,
  signal: AbortSignal,
): void {
  if (signal.aborted) return;
  hearers.add(callback);
  signal.addEventListener('abort', () => hearers.delete(callback));
  for (const vital of poor.values()) callback(vital);
  if (isAsked) return;
  isAsked = true;
  for (const on of [onCLS, onINP, onLCP]) on(hear, { reportAllChanges: true });
}

function hear({ id, name, value, rating }: Metric): void {
  if (rating !== 'poor' || poor.has(id)) return;
  const vital = { metric: name, value: Number(value.toFixed(3)), rating };
  poor.set(id, vital);
  for (const hearer of hearers) hearer(vital);
}
