import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../../src/engine/compile.ts';
import { decide, type Decision, type Moment } from '../../src/engine/decide.ts';
import type { History } from '../../src/engine/history.ts';
import type { Prompt } from '../../src/types.gen.ts';
import { config, prompt } from '../fixtures.ts';

const DAY_MS = 86_400_000;
const NOW_MS = Date.UTC(2026, 11, 1);

function moment(fields: Partial<Moment> = {}): Moment {
  return {
    touchpoint: 'checkout.completed',
    facts: {},
    nowMs: NOW_MS,
    isBusy: false,
    isHeld: false,
    ...fields,
  };
}

function decideFor(
  prompts: Prompt[],
  fields: Partial<Moment> = {},
  history: History = {},
): Decision[] {
  return decide(compile(config({ prompts })), history, moment(fields));
}

const shown = { prompt: 'after-checkout', verdict: 'show', rule: 'passed' };

test('shows a prompt at the touchpoint it listens to', () => {
  expect(decideFor([prompt()])).toEqual([shown]);
});

test('says nothing of a prompt that listens to something else', () => {
  expect(decideFor([prompt()], { touchpoint: 'checkout.started' })).toEqual([]);
  expect(decideFor([prompt({ trigger: undefined })])).toEqual([]);
});

test('lets any trigger of a list do', () => {
  const trigger = [
    { on: 'checkout.failed' },
    { on: 'checkout.completed', where: { 'event.plan': 'pro' } },
    { on: 'checkout.completed', where: { 'event.plan': 'team' } },
  ];
  const facts = { event: { plan: 'team' } };
  expect(decideFor([prompt({ trigger })], { facts })).toEqual([shown]);
});

test('does not mix the name of one trigger with the condition of another', () => {
  const trigger = [
    { on: 'checkout.failed', where: { 'event.plan': 'pro' } },
    { on: 'checkout.completed', where: { 'event.plan': 'team' } },
  ];
  const facts = { event: { plan: 'pro' } };
  expect(decideFor([prompt({ trigger })], { facts })).toEqual([
    { prompt: 'after-checkout', verdict: 'skip', rule: 'trigger.where' },
  ]);
});

test.each([
  [{ plan: 'pro' }, 'show', 'passed'],
  [{ plan: 'free' }, 'skip', 'trigger.where'],
  [{}, 'skip', 'trigger.where'],
])('decides where the event is %o: %s by %s', (event, verdict, rule) => {
  const trigger = { on: 'checkout.completed', where: { 'event.plan': 'pro' } };
  expect(decideFor([prompt({ trigger })], { facts: { event } })).toEqual([
    { prompt: 'after-checkout', verdict, rule },
  ]);
});

test.each([
  ['never', undefined, 'passed'],
  ['just now', NOW_MS, 'frequency.every'],
  ['a millisecond too lately', NOW_MS - 90 * DAY_MS + 1, 'frequency.every'],
  ['exactly so long ago', NOW_MS - 90 * DAY_MS, 'passed'],
  ['long ago', 0, 'passed'],
  [
    'in the future, because the clock was set back',
    NOW_MS + DAY_MS,
    'frequency.every',
  ],
])('keeps "every 90 days" when it was shown %s', (_, shownAtMs, rule) => {
  const history =
    shownAtMs === undefined ? {} : { 'after-checkout': { shownAtMs } };
  const prompts = [prompt({ frequency: { every: '90d' } })];
  expect(decideFor(prompts, {}, history)).toEqual([
    {
      prompt: 'after-checkout',
      verdict: rule === 'passed' ? 'show' : 'skip',
      rule,
    },
  ]);
});

test('knows no frequency of a prompt called like an inherited property', () => {
  const id = 'constructor';
  expect(
    decideFor([prompt({ id, frequency: { every: '90d' } })]),
  ).toMatchObject([{ prompt: id, verdict: 'show' }]);
});

test.each([NOW_MS, NOW_MS + DAY_MS])(
  'shows a prompt again without a frequency, though it was shown at %i',
  (shownAtMs) => {
    const history = { 'after-checkout': { shownAtMs } };
    expect(decideFor([prompt()], {}, history)).toEqual([shown]);
  },
);

test.each([
  ['a prompt is visible', { isBusy: true }, 'prompt.visible'],
  ['the host holds', { isHeld: true }, 'host.hold'],
  ['both', { isBusy: true, isHeld: true }, 'prompt.visible'],
])('waits while %s', (_, fields, rule) => {
  expect(decideFor([prompt()], fields)).toEqual([
    { prompt: 'after-checkout', verdict: 'hold', rule },
  ]);
});

test('shows the first that may be shown, and has the others wait', () => {
  const where = { 'event.plan': 'pro' };
  const decisions = decideFor([
    prompt({ id: 'a', trigger: { on: 'checkout.completed', where } }),
    prompt({ id: 'b' }),
    prompt({ id: 'c' }),
  ]);
  expect(decisions).toEqual([
    { prompt: 'a', verdict: 'skip', rule: 'trigger.where' },
    { prompt: 'b', verdict: 'show', rule: 'passed' },
    { prompt: 'c', verdict: 'hold', rule: 'prompt.visible' },
  ]);
});

const anyPrompts = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    isAsked: fc.boolean(),
    every: fc.constantFrom('0s', '1d', '90d', 'nonsense'),
  }),
  { selector: ({ id }) => id },
);
const anyHistory = fc.dictionary(
  fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  fc.record({ shownAtMs: fc.integer({ min: 0, max: 2 * NOW_MS }) }),
);

test('decides by a rule for each that listens, shows one at most, and always the same', () => {
  fc.assert(
    fc.property(
      anyPrompts,
      anyHistory,
      fc.boolean(),
      fc.boolean(),
      (specs, history, isBusy, isHeld) => {
        const prompts = specs.map(({ id, isAsked, every }) =>
          prompt({
            id,
            trigger: { on: isAsked ? 'checkout.completed' : 'other.thing' },
            frequency: { every },
          }),
        );
        const decisions = decideFor(prompts, { isBusy, isHeld }, history);
        const asked = specs.filter(({ isAsked }) => isAsked);
        expect(decisions.map((decision) => decision.prompt)).toEqual(
          asked.map(({ id }) => id),
        );
        expect(decisions.every(({ rule }) => rule.length > 0)).toBe(true);
        const shows = decisions.filter(({ verdict }) => verdict === 'show');
        expect(shows.length).toBeLessThanOrEqual(isBusy || isHeld ? 0 : 1);
        expect(decideFor(prompts, { isBusy, isHeld }, history)).toEqual(
          decisions,
        );
      },
    ),
  );
});
