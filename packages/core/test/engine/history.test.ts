import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Happened,
  type History,
  noHistory,
} from '../../src/engine/history.ts';
import { noteOutcome } from '../../src/engine/noteOutcome.ts';
import { mergeHistories } from '../../src/engine/mergeHistories.ts';
import { clampTimes } from '../../src/engine/clampTimes.ts';
import { undoShowing } from '../../src/engine/undoShowing.ts';
import { anyHistory } from './anyConfig.ts';
import { DAY_MS, historyOf, NOW_MS, outcome } from './moments.ts';

test('keeps the time of every outcome, of the prompt, its metric and all', () => {
  const history = historyOf(
    { metric: 'ease', atMs: 1 },
    { metric: 'ease', happened: 'started', atMs: 2 },
    { metric: 'ease', happened: 'answered', atMs: 3 },
  );
  const met = {
    shown: 1,
    ignored: 0,
    at: { shown: 1, started: 2, answered: 3 },
  };
  expect(history).toMatchObject({
    any: met,
    prompts: { 'after-checkout': met },
    metrics: { ease: met },
    recent: [1],
    session: { id: 'session-1', shown: 1 },
  });
});

test('counts showings in the session of the last one', () => {
  const one = historyOf({}, {}, { session: 'session-2' });
  expect(one.session).toEqual({ id: 'session-2', shown: 1 });
  expect(one.any.shown).toBe(3);
});

test('keeps the showings of a day, at most a hundred', () => {
  const old = historyOf({ atMs: NOW_MS - DAY_MS }, { atMs: NOW_MS - 1 }, {});
  expect(old.recent).toEqual([NOW_MS - 1, NOW_MS]);
  expect(
    historyOf(...Array.from({ length: 150 }, () => ({}))).recent,
  ).toHaveLength(100);
});

test.each<[happened: Happened, ignored: number]>([
  ['shown', 2],
  ['ignored', 3],
  ['navigated', 2],
  ['host', 2],
  ['close', 2],
  ['started', 0],
  ['answered', 0],
  ['later', 0],
  ['never', 0],
])('has after two ignored showings and "%s" %i in a row', (happened, n) => {
  const ignored = { happened: 'ignored' } as const;
  const history = historyOf(ignored, ignored, { happened });
  expect(history.prompts['after-checkout']!.ignored).toBe(n);
});

test('has a showing apart count for its prompt and metric only', () => {
  const history = historyOf({ metric: 'ease', isApart: true });
  expect(history).toEqual({
    ...noHistory,
    prompts: {
      'after-checkout': { shown: 1, ignored: 0, at: { shown: NOW_MS } },
    },
    metrics: { ease: { shown: 1, ignored: 0, at: { shown: NOW_MS } } },
  });
});

test('has an answer apart count for all', () => {
  const { any } = historyOf({ happened: 'answered', isApart: true });
  expect(any.at.answered).toBe(NOW_MS);
});

test('changes nothing of the history that it is given', () => {
  const before = historyOf({});
  const copy = structuredClone(before);
  noteOutcome(before, outcome({ happened: 'ignored' }));
  expect(before).toEqual(copy);
});

test.each(['after-checkout', 'constructor', 'toString'])(
  'undoes a showing of %s',
  (prompt) => {
    const before = historyOf({ prompt: 'other', atMs: NOW_MS - 1 });
    const note = outcome({ prompt, metric: prompt });
    const undone = undoShowing(noteOutcome(before, note), note, before);
    const nothing = { shown: 0, ignored: 0, at: {} };
    expect(undone).toEqual({
      ...before,
      prompts: { ...before.prompts, [prompt]: nothing },
      metrics: { [prompt]: nothing },
    });
    expect(structuredClone(undone)).toEqual(undone);
  },
);

test('undoes a second showing to the first', () => {
  const before = historyOf({ metric: 'ease', atMs: NOW_MS - DAY_MS / 2 });
  const note = outcome({ metric: 'ease' });
  expect(undoShowing(noteOutcome(before, note), note, before)).toEqual(before);
});

test.each<[happened: Happened, what: string]>([
  ['never', 'the visitor wants no more'],
  ['answered', 'another was answered'],
  ['shown', 'another was shown'],
])('keeps what another tab noted in between: %s', (happened) => {
  const note = outcome({ prompt: 'a' });
  const between = outcome({ prompt: 'b', happened, atMs: NOW_MS + 1 });
  const before = historyOf({ prompt: 'b', atMs: NOW_MS - 5 });
  const both = noteOutcome(noteOutcome(before, note), between);
  const { any, recent, session } = undoShowing(both, note, before);
  const wanted = noteOutcome(before, between);
  expect({ any, recent, session }).toEqual({
    any: wanted.any,
    recent: wanted.recent,
    session: wanted.session,
  });
});

test.each(['a', 'constructor', 'toString'])(
  'undoes nothing where the history of %s was forgotten in between',
  (prompt) => {
    const note = outcome({ prompt, metric: prompt });
    expect(() => undoShowing(noHistory, note, noHistory)).not.toThrow();
    const { any, prompts, recent, session } = undoShowing(
      noHistory,
      note,
      noHistory,
    );
    expect({ any, prompts, recent, session }).toEqual({
      any: noHistory.any,
      prompts: {},
      recent: [],
      session: noHistory.session,
    });
  },
);

test('merges two devices: the later time, the higher count', () => {
  const phone = historyOf({ prompt: 'a', atMs: 5 }, { prompt: 'a', atMs: 9 });
  const desk = historyOf(
    { prompt: 'a', atMs: 7 },
    { prompt: 'constructor', happened: 'close', atMs: 8 },
  );
  const merged = mergeHistories(desk, phone);
  expect(merged.prompts).toEqual({
    a: { shown: 2, ignored: 0, at: { shown: 9 } },
    constructor: { shown: 0, ignored: 0, at: { close: 8 } },
  });
  expect(merged.any.at).toEqual({ shown: 9, close: 8 });
  expect(merged.recent).toEqual([5, 7, 9]);
});

test('keeps session and counts of this device', () => {
  const here: History = {
    ...historyOf({ session: 'here' }),
    counts: { a: { scope: '', n: 2 } },
  };
  const merged = mergeHistories(here, historyOf({ session: 'there' }));
  expect(merged.session).toEqual(here.session);
  expect(merged.counts).toEqual(here.counts);
});

const pooled = ({ any, prompts, metrics, recent }: History): object => ({
  any,
  prompts,
  metrics,
  recent,
});

test('merges the same whichever comes first, and nothing new by itself', () => {
  fc.assert(
    fc.property(anyHistory, anyHistory, (a, b) => {
      const merged = mergeHistories(a, b);
      expect(pooled(mergeHistories(b, a))).toEqual(pooled(merged));
      expect(pooled(mergeHistories(merged, b))).toEqual(pooled(merged));
      expect(pooled(mergeHistories(a, noHistory))).toEqual(
        pooled({ ...a, recent: [...new Set(a.recent)].sort((x, y) => x - y) }),
      );
    }),
  );
});

test('takes times in the future for now', () => {
  fc.assert(
    fc.property(anyHistory, (history) => {
      const clamped = clampTimes(history, NOW_MS);
      const { any, prompts, recent } = clamped;
      const times = [any, ...Object.values(prompts)].flatMap(({ at }) =>
        Object.values(at),
      );
      for (const at of [...times, ...recent]) {
        expect(at).toBeLessThanOrEqual(NOW_MS);
      }
      expect(clampTimes(clamped, NOW_MS)).toEqual(clamped);
      expect(any.shown).toBe(history.any.shown);
    }),
  );
});
