import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../../src/engine/compile.ts';
import { decide } from '../../src/engine/decide.ts';
import type { Decision } from '../../src/engine/decideBy.ts';
import { type History, noHistory } from '../../src/engine/history.ts';
import type { Moment } from '../../src/engine/Moment.ts';
import { rulebook } from '../../src/engine/rules/rulebook.ts';
import type { Config, Prompt } from '../../src/types.gen.ts';
import { config, prompt } from '../fixtures.ts';
import { anyHistory, anyMoment, anyPrompts } from './anyConfig.ts';
import { DAY_MS, historyOf, moment, NOW_MS } from './moments.ts';

/** Decisions as they read in a record. */
function decideFor(
  fields: Partial<Config>,
  so: Partial<Moment> = {},
  history: History = noHistory,
): Decision[] {
  return decide(compile(config(fields)), history, moment(so)).map(
    ({ prompt: id, verdict, rule }) => ({ prompt: id, verdict, rule }),
  );
}

const shown = { prompt: 'after-checkout', verdict: 'show', rule: 'passed' };
const skipped = (rule: string): Decision => ({
  prompt: 'after-checkout',
  verdict: 'skip',
  rule,
});
const ids = (decisions: readonly Decision[]): string[] =>
  decisions.map((decision) => decision.prompt);

test('shows a prompt at the touchpoint it listens to', () => {
  expect(decideFor({})).toEqual([shown]);
});

test.each<[why: string, trigger: Prompt['trigger']]>([
  ['listens to something else', { on: 'checkout.started' }],
  ['listens to nothing', undefined],
  ['has an empty list of triggers', []],
])('says nothing of a prompt that %s', (_, trigger) => {
  expect(decideFor({ prompts: [prompt({ trigger })] })).toEqual([]);
});

const teamOrPro: Prompt['trigger'] = [
  { on: 'checkout.failed', where: { 'event.plan': 'free' } },
  { on: 'checkout.completed', where: { 'event.plan': 'pro' } },
  { on: 'checkout.completed', where: { 'event.plan': 'team' } },
];

test.each(['pro', 'team'])('lets any trigger of a list do: %s', (plan) => {
  const prompts = [prompt({ trigger: teamOrPro })];
  expect(decideFor({ prompts }, { facts: { event: { plan } } })).toEqual([
    shown,
  ]);
});

test('does not mix the name of one trigger with the condition of another', () => {
  const prompts = [prompt({ trigger: teamOrPro })];
  const facts = { event: { plan: 'free' } };
  expect(decideFor({ prompts }, { facts })).toEqual([skipped('trigger.where')]);
});

const delayed = { on: 'checkout.completed', delay: '2s' };
const unmet = { on: 'checkout.completed', where: { 'event.plan': 'pro' } };

test.each([
  ['first', [delayed, unmet]],
  ['last', [unmet, delayed]],
])('goes by the trigger that came furthest, though it is %s', (_, trigger) => {
  const prompts = [prompt({ trigger })];
  const [judgement] = decide(compile(config({ prompts })), noHistory, moment());
  expect(judgement).toMatchObject({ verdict: 'hold', rule: 'trigger.delay' });
  expect(judgement!.listener.trigger).toBe(delayed);
});

test('shows the first that may be shown, and has the others wait', () => {
  const trigger = unmet;
  const prompts = [
    prompt({ id: 'a', trigger }),
    prompt({ id: 'b' }),
    prompt({ id: 'c' }),
    prompt({ id: 'd', trigger }),
  ];
  expect(decideFor({ prompts })).toEqual([
    { prompt: 'a', verdict: 'skip', rule: 'trigger.where' },
    { prompt: 'b', verdict: 'show', rule: 'passed' },
    { prompt: 'c', verdict: 'hold', rule: 'prompt.visible' },
    { prompt: 'd', verdict: 'skip', rule: 'trigger.where' },
  ]);
});

test('asks by priority, then moments of truth, then file order', () => {
  const journey = {
    version: 1,
    touchpoints: { 'checkout.completed': { momentOfTruth: true } },
  };
  const prompts = [
    prompt({ id: 'low', priority: -1 }),
    prompt({ id: 'second' }),
    prompt({ id: 'third' }),
    prompt({ id: 'high', priority: 2 }),
  ];
  const order = ['high', 'second', 'third', 'low'];
  expect(ids(decideFor({ prompts }))).toEqual(order);
  expect(ids(decideFor({ prompts, journey }))).toEqual(order);
});

test('keeps the other rules over all prompts for one that is exempt', () => {
  const exempt = prompt({ frequency: { exempt: ['perSession'] } });
  const frequency = { perPage: 1, perSession: 1 };
  const history = historyOf({ prompt: 'another' });
  const page = { ...moment().page, shown: 1 };
  const asked = { prompts: [exempt], frequency };
  expect(decideFor(asked, {}, history)).toEqual([shown]);
  expect(decideFor(asked, { page }, history)).toEqual([
    skipped('frequency.perPage'),
  ]);
});

test.each<[by: string, frequency: Prompt['frequency'], rule: string]>([
  ['every', { every: '90d' }, 'frequency.every'],
  ['until', { until: 'shown' }, 'frequency.until'],
  ['max', { max: 1 }, 'passed'],
])('counts `%s` over all prompts of a metric: %o', (_, frequency, rule) => {
  const history = historyOf({
    prompt: 'another',
    metric: 'ease',
    atMs: NOW_MS,
  });
  const asking = (metric: string): Decision[] =>
    decideFor({ prompts: [prompt({ metric, frequency })] }, {}, history);
  expect(asking('ease')).toMatchObject([{ rule }]);
  expect(asking('loyalty')).toEqual([shown]);
});

const ignored = { happened: 'ignored' } as const;

test.each<[what: string, so: Partial<Moment>, history: History, rule: string]>([
  [
    'one on a page',
    { page: { ...moment().page, shown: 1 } },
    noHistory,
    'frequency.perPage',
  ],
  [
    'one in a session',
    {},
    historyOf({ prompt: 'other' }),
    'frequency.perSession',
  ],
  [
    'three ignored in a row',
    {},
    historyOf(ignored, ignored, ignored),
    'frequency.stopAfterIgnored',
  ],
  [
    '30 days after it was closed',
    {},
    historyOf({ happened: 'close', atMs: NOW_MS - 30 * DAY_MS + 1 }),
    'frequency.after.close',
  ],
  [
    '7 days after "later"',
    {},
    historyOf({ happened: 'later', atMs: NOW_MS - 7 * DAY_MS + 1 }),
    'frequency.after.later',
  ],
])('keeps by default: %s', (_, so, history, rule) => {
  const asked = { frequency: undefined, interrupt: undefined };
  expect(decideFor(asked, so, history)).toEqual([skipped(rule)]);
});

test.each(['close', 'later', 'ignored'] as const)(
  'lets a prompt be asked though another was met with "%s"',
  (happened) => {
    const other = { prompt: 'other', happened };
    expect(decideFor({}, {}, historyOf(other, other, other))).toEqual([shown]);
  },
);

test('shows again what was ignored, once it was touched', () => {
  const history = historyOf(ignored, ignored, { happened: 'started' }, ignored);
  expect(decideFor({}, {}, history)).toEqual([shown]);
});

test('rests for a second on a new page, by default', () => {
  const at = (ms: number): Decision[] =>
    decideFor(
      { interrupt: undefined },
      { page: { ...moment().page, sinceMs: NOW_MS - ms } },
    );
  expect(at(999)).toMatchObject([{ verdict: 'hold', rule: 'interrupt.grace' }]);
  expect(at(1_000)).toEqual([shown]);
});

const seldom = [prompt({ frequency: { every: '90d' } })];

test.each([
  ['just now', 0, 'frequency.every'],
  ['a millisecond too lately', 90 * DAY_MS - 1, 'frequency.every'],
  ['exactly so long ago', 90 * DAY_MS, 'passed'],
  ['long ago', NOW_MS, 'passed'],
  ['in the future: the clock was set back', -DAY_MS, 'frequency.every'],
])('keeps "every 90 days" when it was shown %s', (_, agoMs, rule) => {
  const history = historyOf({ atMs: NOW_MS - agoMs });
  expect(decideFor({ prompts: seldom }, {}, history)).toMatchObject([{ rule }]);
});

test('takes a jump forward for time that has passed', () => {
  const history = historyOf({});
  const nowMs = NOW_MS + 90 * DAY_MS;
  expect(decideFor({ prompts: seldom }, { nowMs }, history)).toEqual([shown]);
});

test.each(['constructor', 'toString', 'hasOwnProperty', '__proto__'])(
  'knows nothing yet of a prompt and a metric called %s, and then what was met',
  (id) => {
    const prompts = [
      prompt({ id, metric: id, frequency: { max: 1, every: '90d' } }),
    ];
    expect(decideFor({ prompts })).toEqual([{ ...shown, prompt: id }]);
    const history = historyOf({ prompt: id, metric: id });
    expect(decideFor({ prompts }, {}, history)).toEqual([
      { ...skipped('frequency.max'), prompt: id },
    ]);
  },
);

test('decides by a rule for each that listens, shows one at most, and always the same', () => {
  const names = new Set(rulebook.rules.map(([id]) => id)).add('passed');
  fc.assert(
    fc.property(anyPrompts, anyHistory, anyMoment, (prompts, history, now) => {
      const plan = compile(config({ prompts }));
      const before = structuredClone({ prompts, history, now });
      const decisions = decide(plan, history, now);

      const { name } = now.happening;
      const asked = prompts.filter(({ trigger }) =>
        [trigger].flat().some((one) => one?.on === name),
      );
      expect(ids(decisions).toSorted()).toEqual(
        asked.map(({ id }) => id).toSorted(),
      );
      expect(decisions.filter(({ rule }) => !names.has(rule))).toEqual([]);
      const shows = decisions.filter(({ verdict }) => verdict === 'show');
      expect(shows.length).toBeLessThanOrEqual(1);
      expect(shows.every(({ rule }) => rule === 'passed')).toBe(true);
      expect(decide(plan, history, now)).toEqual(decisions);
      expect({ prompts, history, now }).toEqual(before);
    }),
    { numRuns: 300 },
  );
});
