import { expect, test } from 'vitest';
import { compile } from '../../src/engine/compile.ts';
import {
  countKey,
  countOne,
  isTimes,
  readCount,
} from '../../src/engine/counts.ts';
import { type Count, noHistory } from '../../src/engine/history.ts';
import { noteTouchpoint } from '../../src/engine/noteTouchpoint.ts';
import type { Trigger } from '../../src/types.gen.ts';
import { config, prompt } from '../fixtures.ts';
import { DAY_MS, happening, moment, NOW_MS } from './moments.ts';

/** Counts at these times, in a scope. */
function countAt(atMs: readonly number[], scope = ''): Count | undefined {
  return atMs.reduce<Count | undefined>(
    (count, at) => countOne(count, { scope, atMs: at, isTimed: true }),
    undefined,
  );
}

const read = (
  count: Count | undefined,
  { scope = '', withinMs }: { scope?: string; withinMs?: number } = {},
): number => readCount(count, { scope, nowMs: NOW_MS, withinMs });

test('counts nothing that has not happened', () => {
  expect(read(undefined)).toBe(0);
});

test('counts up in one scope, and anew in the next', () => {
  const before = countAt([1, 2], 'session-1');
  expect(read(before, { scope: 'session-1' })).toBe(2);
  expect(read(before, { scope: 'session-2' })).toBe(0);
  const after = countOne(before, {
    scope: 'session-2',
    atMs: 3,
    isTimed: true,
  });
  expect(after).toEqual({ scope: 'session-2', n: 1, at: [3] });
});

test('keeps times only where a period is counted', () => {
  const count = countOne(undefined, { scope: '', atMs: 1, isTimed: false });
  expect(count).toEqual({ scope: '', n: 1 });
});

test('counts what happened within the period', () => {
  const count = countAt([NOW_MS - DAY_MS, NOW_MS - DAY_MS + 1, NOW_MS]);
  expect(read(count, { withinMs: DAY_MS })).toBe(2);
  expect(read(count)).toBe(3);
});

test('counts a time in the future as now', () => {
  const count = countAt([NOW_MS + DAY_MS]);
  expect(read(count, { withinMs: 1 })).toBe(1);
});

test('keeps as many times as any `times` can ask for, and no more', () => {
  const count = countAt(Array.from({ length: 500 }, (_, n) => NOW_MS - n));
  expect(count!.at!.length).toBeLessThanOrEqual(101);
  expect(read(count, { withinMs: DAY_MS })).toBeGreaterThan(100);
  expect(read(count)).toBe(500);
});

test.each<[times: Trigger['times'], met: number[]]>([
  [1, [1]],
  [3, [3]],
  [{ $gte: 3 }, [3, 4, 5]],
  [{ $lte: 2 }, [1, 2]],
  [{ $gte: 2, $lte: 3 }, [2, 3]],
])('is %o at the times %o of 5', (times, met) => {
  const all = [0, 1, 2, 3, 4, 5];
  expect(all.filter((n) => isTimes(times!, n))).toEqual(met);
});

/** What is counted when this happens. */
function note(
  trigger: Partial<Trigger>,
  so: Parameters<typeof moment>[0] = {},
): { page: number; visitor: number } | undefined {
  const all = { on: 'checkout.completed', times: 2, ...trigger };
  const plan = compile(config({ prompts: [prompt({ trigger: all })] }));
  const noted = noteTouchpoint(plan, moment(so));
  const sum = (counts: Readonly<Record<string, Count>>): number =>
    Object.values(counts).reduce((total, { n }) => total + n, 0);
  return (
    noted && {
      page: sum(noted.page({})),
      visitor: sum(noted.visitor(noHistory.counts)),
    }
  );
}

test.each<
  [
    what: string,
    trigger: Partial<Trigger>,
    so: Parameters<typeof moment>[0],
    counted: ReturnType<typeof note>,
  ]
>([
  ['per visitor', {}, {}, { page: 0, visitor: 1 }],
  ['per session', { per: 'session' }, {}, { page: 0, visitor: 1 }],
  ['per page', { per: 'page' }, {}, { page: 1, visitor: 0 }],
  ['not without `times`', { times: undefined }, {}, undefined],
  [
    'not another touchpoint',
    {},
    { happening: happening({ name: 'a.b' }) },
    undefined,
  ],
  [
    'not where `where` does not hold',
    { where: { 'event.a': 1 } },
    {},
    undefined,
  ],
  [
    'where `where` holds',
    { where: { 'event.a': 1 } },
    { facts: { event: { a: 1 } } },
    { page: 0, visitor: 1 },
  ],
  ['not with other parameters', { with: { for: '30s' } }, {}, undefined],
  [
    'with the same parameters',
    { with: { for: '30s' } },
    { happening: happening({ properties: { with: { for: '30s' } } }) },
    { page: 0, visitor: 1 },
  ],
])('counts a touchpoint %s', (_, trigger, so, counted) => {
  expect(note(trigger, so)).toEqual(counted);
});

test('counts once for two prompts, each by itself', () => {
  const trigger = { on: 'checkout.completed', times: 2 };
  const prompts = ['a', 'b'].map((id) => prompt({ id, trigger }));
  const noted = noteTouchpoint(compile(config({ prompts })), moment());
  const counts = noted!.visitor(noted!.visitor({}));
  expect(Object.values(counts).map(({ n }) => n)).toEqual([2, 2]);
});

test('keeps counts that the config in force does not know', () => {
  const trigger = { on: 'checkout.completed', times: 2 };
  const plan = compile(config({ prompts: [prompt({ trigger })] }));
  const other = { scope: '', n: 7 };
  const noted = noteTouchpoint(plan, moment())!;
  expect(noted.visitor({ other })).toMatchObject({ other });
});

test('counts one trigger by the same key whatever stands beside it', () => {
  const trigger = { on: 'a.b', times: 3, where: { 'event.a': 1 } };
  const keyOf = (id: string, all: Trigger[]): string => {
    const plan = compile(config({ prompts: [prompt({ id, trigger: all })] }));
    return countKey(plan.ranked.find((one) => one.trigger.times === 3)!);
  };
  const key = keyOf('a', [trigger]);
  expect(keyOf('a', [{ on: 'c.d' }, trigger])).toBe(key);
  expect(keyOf('a', [{ ...trigger, delay: '5s' }])).toBe(key);
  expect(keyOf('b', [trigger])).not.toBe(key);
  expect(keyOf('a', [{ ...trigger, where: { 'event.a': 2 } }])).not.toBe(key);
  expect(keyOf('a', [{ ...trigger, per: 'session' }])).not.toBe(key);
});
