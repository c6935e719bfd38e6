import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Config, Frequency, Prompt } from '../src/types.gen.ts';
import { type Act, createBrowsing } from './createBrowsing.ts';
import { config, prompt } from './fixtures.ts';

// Whatever a visitor does, in several tabs and with any clock: no cap is broken.

const START_MS = Date.UTC(2026, 11, 1);
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** A busy machine takes its time over hundreds of visits. */
const TIMEOUT_MS = 60_000;

beforeEach(() => void vi.useFakeTimers({ now: START_MS }));
afterEach(() => void vi.useRealTimers());

function maybe<T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(value, { nil: undefined, freq: 1 });
}

const few = fc.integer({ min: 1, max: 3 });
const period = fc.constantFrom('10m', '1d', '7d');
const anyFrequency: fc.Arbitrary<Frequency> = fc.record({
  perPage: few,
  perSession: few,
  perDay: maybe(few),
  quiet: fc.record({ shown: maybe(period), answered: maybe(period) }),
  after: fc.record({ later: period, close: period }),
  stopAfterIgnored: fc.constant(100),
});
const names = ['a.a', 'b.b', 'c.c'];
const anyPrompt = (on: string): fc.Arbitrary<Prompt> =>
  fc
    .record({
      metric: maybe(fc.constantFrom('ease', 'loyalty')),
      frequency: fc.record({
        every: maybe(period),
        max: maybe(few),
        until: maybe(fc.constant<'answered'>('answered')),
      }),
    })
    .map((fields) => prompt({ id: on[0]!, trigger: { on }, ...fields }));
const anyConfig: fc.Arbitrary<Config> = fc
  .record({
    frequency: anyFrequency,
    prompts: fc.tuple(...names.map(anyPrompt)),
  })
  .map((fields) => config(fields));

const anyAct: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('track' as const),
      name: fc.constantFrom(...names),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('answer', 'close', 'later', 'start'),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constantFrom('navigate', 'reload', 'open', 'switch'),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      ms: fc.constantFrom(1_000, 10_000, 31 * MINUTE_MS, DAY_MS, 8 * DAY_MS),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('setClock' as const),
      byMs: fc.constantFrom(-40 * DAY_MS, -DAY_MS, -MINUTE_MS, DAY_MS),
    }),
  },
);

test(
  'breaks no cap, and forgets no showing',
  async () => {
    let showings = 0;
    await fc.assert(
      fc.asyncProperty(
        anyConfig,
        fc.array(anyAct, { minLength: 5, maxLength: 40 }),
        async (fields, acts) => {
          vi.setSystemTime(START_MS);
          const browsing = createBrowsing(fields);
          try {
            for (const act of acts) await browsing.act(act);
            expect(browsing.broken).toEqual([]);
            const remembered = await browsing.remembered();
            for (const { id } of fields.prompts) {
              const shown = browsing.model.showings.filter(
                (one) => one.prompt.id === id,
              );
              expect(remembered[id] ?? 0).toBe(shown.length);
              showings += shown.length;
            }
          } finally {
            browsing.end();
          }
        },
      ),
      { numRuns: 400 },
    );
    // Else this has tested nothing.
    expect(showings).toBeGreaterThan(50);
  },
  TIMEOUT_MS,
);

/** Three prompts, of which one may be shown in a session. */
const oncePerSession = config({
  frequency: { perSession: 1, perPage: 1 },
  prompts: names.map((on) => prompt({ id: on[0]!, trigger: { on } })),
});

test(
  'never shows in two windows side by side what may be shown once',
  async () => {
    const anyActs = fc.array(
      fc.oneof<fc.Arbitrary<Act>[]>(
        fc.record({
          do: fc.constant('trackEverywhere' as const),
          name: fc.constantFrom(...names),
        }),
        fc.record({ do: fc.constantFrom('close', 'navigate', 'open') }),
      ),
      { minLength: 5, maxLength: 20 },
    );
    await fc.assert(
      fc.asyncProperty(anyActs, async (acts) => {
        vi.setSystemTime(START_MS);
        const browsing = createBrowsing(oncePerSession);
        try {
          for (const act of acts) await browsing.act(act);
          expect(browsing.broken).toEqual([]);
          expect(browsing.model.showings.length).toBeLessThanOrEqual(1);
        } finally {
          browsing.end();
        }
      }),
      { numRuns: 60 },
    );
  },
  TIMEOUT_MS,
);

test('takes two windows for one session after a pause, too', async () => {
  const browsing = createBrowsing(oncePerSession);
  await browsing.act({ do: 'open' });
  await browsing.act({ do: 'open' });
  await browsing.act({ do: 'wait', ms: 31 * MINUTE_MS });
  for (const name of names) {
    await browsing.act({ do: 'trackEverywhere', name });
    await browsing.act({ do: 'close' });
  }
  expect(browsing.model.showings).toHaveLength(1);
  browsing.end();
});

test('takes two windows for one session once the clock was set back and on again', async () => {
  const browsing = createBrowsing(oncePerSession);
  const acts: Act[] = [
    { do: 'open' },
    { do: 'track', name: 'a.a' },
    { do: 'navigate' },
    { do: 'setClock', byMs: -DAY_MS },
    { do: 'track', name: 'a.a' },
    { do: 'wait', ms: DAY_MS },
    { do: 'track', name: 'a.a' },
    { do: 'switch' },
    { do: 'track', name: 'a.a' },
  ];
  for (const act of acts) await browsing.act(act);
  expect(browsing.broken).toEqual([]);
  browsing.end();
});
