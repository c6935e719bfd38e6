import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Metric } from 'web-vitals';
import type * as webVitals from 'web-vitals';
import type { SignalPage } from '@tactful/core/signals';
import {
  createVitalPoor,
  type Vitals,
} from '../../src/signals/createVitalPoor.ts';
import { vitalPoor } from '../../src/signals/vitalPoor.ts';

const page = {} as SignalPage;
const reports: ((metric: Metric) => void)[] = [];
const report = (over: Partial<Metric> = {}): void =>
  reports[0]?.({
    id: 'v1',
    name: 'LCP',
    value: 4_100,
    rating: 'poor',
    ...over,
  } as Metric);

vi.mock('web-vitals', () => {
  const on = (hear: (metric: Metric) => void) => void reports.push(hear);
  return { onCLS: on, onINP: on, onLCP: on };
});

beforeEach(() => vi.resetModules());

afterEach(() => {
  reports.length = 0;
});

const load = vi.fn<() => Promise<Vitals>>(
  () => import('../../src/signals/vitals.ts'),
);
/** Lets go on what waits for the file. */
const settle = () => vi.waitFor(() => expect(reports).toHaveLength(3));

test('tells of each metric once, when it has become poor', async () => {
  const told: unknown[] = [];
  createVitalPoor(load).start((properties) => told.push(properties), { page });
  await settle();
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
  const signal = createVitalPoor(load);
  const first: unknown[] = [];
  const second: unknown[] = [];
  const stop = signal.start((properties) => first.push(properties), { page });
  await settle();
  report();
  stop();
  signal.start((properties) => second.push(properties), { page });
  await vi.waitFor(() => expect(second).toHaveLength(1));
  report({ id: 'v2' });
  expect(reports).toHaveLength(3);
  expect([first.length, second.length]).toEqual([1, 2]);
});

test('tells nobody who has stopped before the file was there', async () => {
  const signal = createVitalPoor(load);
  const told: unknown[] = [];
  signal.start((properties) => told.push(properties), { page })();
  signal.start(() => {}, { page });
  await settle();
  report();
  expect(told).toEqual([]);
});

test('does nothing if the file is gone, and tries again at the next start', async () => {
  load.mockRejectedValueOnce(new TypeError('Failed to fetch'));
  const signal = createVitalPoor(load);
  signal.start(() => {}, { page })();
  await new Promise((resolve) => setImmediate(resolve));
  expect(reports).toHaveLength(0);
  signal.start(() => {}, { page });
  await settle();
});

test('has the thresholds that it names', async () => {
  const { CLSThresholds, INPThresholds, LCPThresholds } =
    await vi.importActual<typeof webVitals>('web-vitals');
  expect([LCPThresholds[1], INPThresholds[1], CLSThresholds[1]]).toEqual([
    4_000, 500, 0.25,
  ]);
});

test('is in the table of docs/signals.md', () => {
  const docs = new URL('../../../../docs/signals.md', import.meta.url);
  expect(readFileSync(docs, 'utf8')).toContain(`| \`${vitalPoor.touchpoint}\``);
});
