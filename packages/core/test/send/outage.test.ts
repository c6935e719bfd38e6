import { expect, test } from 'vitest';
import type { Item } from '../../src/storage/Book.ts';
import { records } from '../fixtures.ts';
import { items } from './createTestSender.ts';
import { createRandom, runLane } from './runLane.ts';

const MINUTE_MS = 60_000;
const ten = items(records(10));
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
const down = (): number => 503;

test.each([0, 500, 503])(
  'A15: makes 80 requests at most while a server is down for 30 min: %i',
  (status) => {
    const counts = Array.from(
      { length: 25 },
      (_, seed) =>
        runLane(ten, {
          forMs: 30 * MINUTE_MS,
          random: createRandom(seed),
          statusOf: () => status,
        }).length,
    );
    expect(median(counts)).toBeLessThanOrEqual(80);
    expect(Math.min(...counts)).toBeGreaterThan(30);
  },
);

test('A15: waits up to a minute, and two clients do not keep step', () => {
  const gapsOf = (seed: number): number[] => {
    const times = runLane(ten, {
      forMs: 12 * 60 * MINUTE_MS,
      random: createRandom(seed),
      statusOf: down,
    }).map(({ atMs }) => atMs);
    // Once the delays have grown to the cap.
    return times
      .slice(1)
      .map((atMs, index) => atMs - times[index]!)
      .slice(20, 720);
  };
  const [one, other] = [gapsOf(1), gapsOf(2)];
  expect(Math.max(...one!)).toBeLessThanOrEqual(MINUTE_MS);
  expect(Math.max(...one!)).toBeGreaterThan(50_000);
  expect(Math.abs(correlate(one!, other!))).toBeLessThan(0.2);
});

test('A16: spreads a thousand clients that come back at once', () => {
  // They fail together for a minute: the server is back, and all wait for their own time.
  const firsts = Array.from({ length: 1_000 }, (_, seed) => {
    const attempts = runLane(ten, {
      forMs: 10 * MINUTE_MS,
      random: createRandom(seed),
      statusOf: (_items, atMs) => (atMs < MINUTE_MS ? 503 : 200),
    });
    return attempts.find(({ status }) => status === 200)!.atMs - MINUTE_MS;
  });
  const buckets = new Map<number, number>();
  for (const atMs of firsts) {
    const second = Math.floor(atMs / 1_000);
    buckets.set(second, (buckets.get(second) ?? 0) + 1);
  }
  // Of the minute in which they may come.
  const mean = firsts.length / 60;
  expect(Math.max(...buckets.values())).toBeLessThanOrEqual(3 * mean);
});

test('A9: finds the one that always fails, wherever it is, and gets the others through within a minute', () => {
  for (const place of [0, 4, 9]) {
    const isPoisoned = (batch: readonly Item[]): boolean =>
      batch.includes(ten[place]!) ||
      batch.some(({ key }) => key === ten[place]!.key);
    const times = Array.from({ length: 9 }, (_, seed) => {
      const attempts = runLane(ten, {
        forMs: 5 * MINUTE_MS,
        random: createRandom(seed),
        statusOf: (batch) => (isPoisoned(batch) ? 500 : 200),
      });
      const through = attempts.filter(({ status }) => status === 200);
      expect(through.flatMap((one) => one.items)).toHaveLength(9);
      return through.at(-1)!.atMs;
    });
    expect(median(times)).toBeLessThan(30_000);
    expect(Math.max(...times)).toBeLessThan(MINUTE_MS);
  }
});

test('A9: lets new ones pass one that always fails', () => {
  const all = items(records(200));
  const bad = all[57]!.key;
  const attempts = runLane(all, {
    forMs: 30 * MINUTE_MS,
    random: createRandom(9),
    statusOf: (batch) => (batch.some(({ key }) => key === bad) ? 500 : 200),
  });
  const through = attempts.filter(({ status }) => status === 200);
  expect(through.flatMap((one) => one.items)).toHaveLength(199);
  expect(through.at(-1)!.atMs).toBeLessThan(MINUTE_MS);
});

/** Pearson's r. */
function correlate(one: readonly number[], other: readonly number[]): number {
  const count = Math.min(one.length, other.length);
  const mean = (values: readonly number[]): number =>
    values.slice(0, count).reduce((a, b) => a + b, 0) / count;
  const [a, b] = [mean(one), mean(other)];
  const sum = (term: (index: number) => number): number =>
    Array.from({ length: count }, (_, index) => term(index)).reduce(
      (x, y) => x + y,
      0,
    );
  return (
    sum((at) => (one[at]! - a) * (other[at]! - b)) /
    Math.sqrt(
      sum((at) => (one[at]! - a) ** 2) * sum((at) => (other[at]! - b) ** 2),
    )
  );
}
