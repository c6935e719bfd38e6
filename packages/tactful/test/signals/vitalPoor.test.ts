import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import type { Metric } from 'web-vitals';
import { CLSThresholds, INPThresholds, LCPThresholds } from 'web-vitals';
import type { SignalPage } from '@tactful/core/signals';
import {
  createVitalPoor,
  type Vitals,
} from '../../src/signals/createVitalPoor.ts';
import { vitalPoor } from '../../src/signals/vitalPoor.ts';

const page = {} as SignalPage;
const metric = (over: Partial<Metric>): Metric =>
  ({ id: 'v1', name: 'LCP', value: 4_100, rating: 'poor', ...over }) as Metric;

function createVitals() {
  const reports: ((metric: Metric) => void)[] = [];
  const on = (report: (metric: Metric) => void) => void reports.push(report);
  const vitals = { onCLS: on, onINP: on, onLCP: on } as unknown as Vitals;
  return {
    load: vi.fn<() => Promise<Vitals>>(async () => vitals),
    reports,
    report: (over: Partial<Metric> = {}) => reports[0]?.(metric(over)),
  };
}

test('tells of each metric once, when it has become poor', async () => {
  const { load, report, reports } = createVitals();
  const told: unknown[] = [];
  createVitalPoor(load).start((properties) => told.push(properties), { page });
  await vi.waitFor(() => expect(reports).toHaveLength(3));
  report({ value: 2_000, rating: 'good' });
  report({ value: 3_000, rating: 'needs-improvement' });
  expect(told).toEqual([]);
  report({ value: 4_100.12345 });
  report({ value: 5_000 });
  report({ id: 'v2', name: 'CLS', value: 0.30001 });
  expect(told).toEqual([
    { metric: 'LCP', value: 4_100.123, rating: 'poor' },
    { metric: 'CLS', value: 0.3, rating: 'poor' },
  ]);
});

test('asks once for all, tells who comes later, and nobody who has stopped', async () => {
  const { load, report, reports } = createVitals();
  const signal = createVitalPoor(load);
  const first: unknown[] = [];
  const second: unknown[] = [];
  const stop = signal.start((properties) => first.push(properties), { page });
  await vi.waitFor(() => expect(reports).toHaveLength(3));
  report();
  stop();
  signal.start((properties) => second.push(properties), { page });
  expect(second).toHaveLength(1);
  report({ id: 'v2' });
  expect(load).toHaveBeenCalledOnce();
  expect([first.length, second.length]).toEqual([1, 2]);
});

test('does nothing if the file is gone, and tries again at the next start', async () => {
  const { load, reports } = createVitals();
  load.mockRejectedValueOnce(new TypeError('Failed to fetch'));
  const signal = createVitalPoor(load);
  signal.start(() => {}, { page })();
  await new Promise((resolve) => setImmediate(resolve));
  signal.start(() => {}, { page });
  await vi.waitFor(() => expect(reports).toHaveLength(3));
  expect(load).toHaveBeenCalledTimes(2);
});

test('has the thresholds that it names', () => {
  expect([LCPThresholds[1], INPThresholds[1], CLSThresholds[1]]).toEqual([
    4_000, 500, 0.25,
  ]);
});

test('is in the table of docs/signals.md', () => {
  const docs = new URL('../../../../docs/signals.md', import.meta.url);
  expect(readFileSync(docs, 'utf8')).toContain(`| \`${vitalPoor.touchpoint}\``);
});
