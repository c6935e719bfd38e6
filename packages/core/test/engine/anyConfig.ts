import fc from 'fast-check';
import {
  type Happened,
  type History,
  noHistory,
} from '../../src/engine/history.ts';
import { noteOutcome } from '../../src/engine/noteOutcome.ts';
import type { Moment } from '../../src/engine/Moment.ts';
import type {
  Condition,
  Prompt,
  PromptFrequency,
  Trigger,
  Variant,
} from '../../src/types.gen.ts';
import { prompt } from '../fixtures.ts';
import { DAY_MS, happening, moment, NOW_MS, outcome } from './moments.ts';

const ids = ['a', 'b', 'c', 'd', 'constructor'];
const names = ['checkout.completed', 'checkout.failed', 'page.viewed'];
const happened: Happened[] = [
  'shown',
  'started',
  'answered',
  'later',
  'close',
  'never',
  'ignored',
];

/** Mostly absent, so that decisions come far. */
function seldom<T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(value, { nil: undefined, freq: 2 });
}

const anyPeriod = fc.constantFrom('0s', '2s', '1d', '90d');
const anyCondition: fc.Arbitrary<Condition> = fc.constantFrom(
  { 'event.plan': 'pro' },
  { 'event.plan': { $ne: 'pro' } },
  { 'traits.plan': 'pro' },
  { $or: [{ 'traits.plan': 'pro' }, { 'event.plan': 'pro' }] },
);
const anyTrigger: fc.Arbitrary<Trigger> = fc.record({
  on: fc.constantFrom(...names),
  where: seldom(anyCondition),
  times: seldom(fc.constantFrom<Trigger['times'][]>(1, 2, { $gte: 2 })),
  per: seldom(fc.constantFrom<Trigger['per'][]>('page', 'session', 'visitor')),
  delay: seldom(anyPeriod),
});
const anyFrequency: fc.Arbitrary<PromptFrequency> = fc.record({
  every: seldom(anyPeriod),
  max: seldom(fc.constantFrom(1, 2)),
  until: seldom(fc.constantFrom<PromptFrequency['until'][]>('answered')),
  exempt: seldom(
    fc.constantFrom<PromptFrequency['exempt'][]>(['quiet'], ['perPage']),
  ),
});

/** Up to five prompts that work. */
export const anyPrompts: fc.Arbitrary<Prompt[]> = fc.uniqueArray(
  fc
    .record({
      id: fc.constantFrom(...ids),
      trigger: fc.option(fc.array(anyTrigger, { maxLength: 3 }), {
        nil: undefined,
      }),
      audience: seldom(anyCondition),
      sample: seldom(fc.constantFrom(0, 0.5, 1)),
      frequency: seldom(anyFrequency),
      metric: seldom(fc.constantFrom('ease', 'constructor')),
      priority: seldom(fc.integer({ min: -1, max: 1 })),
      schedule: seldom(fc.constant({ from: '2026-12-01', timeZone: 'UTC' })),
      variants: seldom(
        fc.constant<Variant[]>([{ id: 'shown' }, { id: 'none', show: false }]),
      ),
    })
    .map((fields) => prompt(fields)),
  { selector: ({ id }) => id },
);

const anyOutcome = fc
  .record({
    prompt: fc.constantFrom(...ids),
    metric: fc.constantFrom(undefined, 'ease', 'constructor'),
    happened: fc.constantFrom(...happened),
    atMs: fc
      .integer({ min: -100 * DAY_MS, max: 2 * DAY_MS })
      .map((ms) => NOW_MS + ms),
    session: fc.constantFrom('session-1', 'session-0'),
  })
  .map((fields) => outcome(fields));

/** What may have been met, the future included. */
export const anyHistory: fc.Arbitrary<History> = fc
  .array(anyOutcome, { maxLength: 6 })
  .map((outcomes) => outcomes.reduce(noteOutcome, noHistory));

/** A moment at which one of the touchpoints that prompts listen to has happened. */
export const anyMoment: fc.Arbitrary<Moment> = fc
  .record({
    name: fc.constantFrom(...names),
    facts: fc.constantFrom<Moment['facts'][]>(
      {},
      { event: { plan: 'pro' } },
      { traits: { plan: 'pro' } },
    ),
    visitor: fc.constantFrom('v-1', 'v-2', 'v-3', 'v-4'),
    shown: fc.constantFrom(0, 0, 1),
    busy: fc.constantFrom<Moment['busy'][]>({}, {}, { typing: 'yes' }),
    signals: fc.constantFrom<string[][]>([], ['page.viewed']),
    isAgain: fc.boolean(),
  })
  .map(({ name, shown, ...fields }) =>
    moment({
      ...fields,
      happening: happening({ name }),
      page: { ...moment().page, shown },
    }),
  );
