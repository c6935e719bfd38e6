import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile, type Plan } from '../../src/engine/compile.ts';
import { judge } from '../../src/engine/decide.ts';
import { explain, type RuleTrace } from '../../src/engine/explain.ts';
import { noHistory } from '../../src/engine/history.ts';
import type { Moment } from '../../src/engine/Moment.ts';
import { rulebook } from '../../src/engine/rules/rulebook.ts';
import type { Prompt } from '../../src/types.gen.ts';
import { config, prompt } from '../fixtures.ts';
import { anyHistory, anyMoment, anyPrompts } from './anyConfig.ts';
import { happening, historyOf, moment, NOW_MS } from './moments.ts';

const order = rulebook.rules.map(([rule]) => rule);

function planOf(...prompts: Partial<Prompt>[]): Plan {
  return compile(config({ prompts: prompts.map((fields) => prompt(fields)) }));
}

/** The moment of this touchpoint, if it is the one that happened. */
const momentOf =
  (now: Moment) =>
  (name: string | undefined): Moment =>
    name === now.happening.name
      ? now
      : { ...now, happening: happening({ name: '' }) };

/** What a trace says of one rule. */
function ruleOf(
  plan: Plan,
  rule: string,
  { now = moment(), history = noHistory } = {},
): RuleTrace | undefined {
  const [trace] = explain(plan, history, { momentOf: () => now });
  return trace!.rules.find((one) => one.rule === rule);
}

test('agrees with what is decided, whatever the config and the history', () => {
  fc.assert(
    fc.property(anyPrompts, anyHistory, anyMoment, (prompts, history, now) => {
      const plan = compile(config({ prompts }));
      const traces = explain(plan, history, { momentOf: momentOf(now) });
      expect(traces.map((trace) => trace.prompt)).toEqual(
        prompts.map(({ id }) => id),
      );
      for (const [index, trace] of traces.entries()) {
        expect(trace.rules.map(({ rule }) => rule)).toEqual(order);
        const unmet = trace.rules.find(({ passed }) => !passed);
        expect(trace.rule).toBe(unmet?.rule ?? 'passed');
        const { listeners } = plan.prompts[index]!;
        const asked = listeners.filter(
          ({ trigger }) => trigger.on === now.happening.name,
        );
        // Each prompt by itself: no other one is in its way.
        const decided = asked
          .map((one) => judge(one, { plan, history, moment: now }))
          .toSorted((a, b) => rank(b.rule) - rank(a.rule))[0];
        if (!decided) continue;
        const { verdict, rule } = trace;
        expect({ verdict, rule }).toEqual({
          verdict: decided.verdict,
          rule: decided.rule,
        });
      }
    }),
    { numRuns: 300 },
  );
});

function rank(rule: string): number {
  return rule === 'passed' ? order.length : order.indexOf(rule);
}

test('tells of each rule what it wanted and saw', () => {
  const plan = planOf({ frequency: { every: '90d', max: 4 } });
  const history = historyOf({ atMs: NOW_MS - 5 });
  expect(ruleOf(plan, 'frequency.every', { history })).toEqual({
    rule: 'frequency.every',
    passed: false,
    wanted: '90d',
    saw: NOW_MS - 5,
  });
  expect(ruleOf(plan, 'frequency.max', { history })).toEqual({
    rule: 'frequency.max',
    passed: true,
    wanted: 4,
    saw: 1,
  });
});

test('says of a rule that the config does not ask for only that it is met', () => {
  expect(ruleOf(planOf({}), 'schedule')).toEqual({
    rule: 'schedule',
    passed: true,
  });
});

test('names the fact that fails in a condition, and none where it holds', () => {
  const plan = planOf({ audience: { 'traits.plan': 'pro', 'event.a': 1 } });
  const saw = (facts: Moment['facts']): unknown =>
    ruleOf(plan, 'audience', { now: moment({ facts }) })!.saw;
  expect(saw({ traits: { plan: 'pro' }, event: {} })).toMatchObject({
    path: 'event.a',
    wanted: 1,
  });
  expect(saw({ traits: { plan: 'pro' }, event: { a: 1 } })).toBeUndefined();
});

test('shows the wall clock of a schedule', () => {
  const plan = planOf({
    schedule: { days: ['mon'], timeZone: 'Europe/Berlin' },
  });
  expect(ruleOf(plan, 'schedule')).toMatchObject({
    passed: false,
    saw: { date: '2026-12-01', time: '10:00', day: 'tue' },
  });
});

test('tells how often a counted touchpoint has happened', () => {
  const plan = planOf({ trigger: { on: 'a.b', times: { $gte: 2 } } });
  const now = moment({ happening: happening({ name: 'a.b' }) });
  expect(ruleOf(plan, 'trigger.times', { now })).toMatchObject({
    wanted: { $gte: 2 },
    saw: 0,
  });
});

test('says that nothing has happened yet', () => {
  const now = moment({ happening: happening({ name: '' }) });
  const [trace] = explain(planOf({}), noHistory, { momentOf: () => now });
  expect(trace).toMatchObject({
    verdict: 'skip',
    rule: 'trigger.on',
    touchpoint: '',
  });
});

test('says that only the host opens a prompt', () => {
  const plan = planOf({ trigger: undefined });
  const now = moment({ happening: happening({ name: '' }) });
  expect(explain(plan, noHistory, { momentOf: () => now })).toMatchObject([
    { verdict: 'skip', rule: 'trigger.manual' },
  ]);
});

test('goes by the trigger that came furthest, whichever happened last', () => {
  const trigger = [{ on: 'a.b' }, { on: 'c.d', where: { 'event.x': 1 } }];
  const named = (name = ''): Moment =>
    moment({ happening: happening({ name }) });
  const plan = planOf({ trigger });
  expect(explain(plan, noHistory, { momentOf: named })).toMatchObject([
    { verdict: 'show', rule: 'passed', touchpoint: 'a.b' },
  ]);
});

test('explains one prompt, or none that is unknown', () => {
  const plan = planOf({ id: 'a' }, { id: 'b' });
  const asked = { momentOf: () => moment() };
  const idsOf = (id: string): string[] =>
    explain(plan, noHistory, { ...asked, prompt: id }).map(
      (trace) => trace.prompt,
    );
  expect(idsOf('b')).toEqual(['b']);
  expect(idsOf('c')).toEqual([]);
});

test('explains why a prompt is left out', () => {
  const plan = planOf({ id: 'a' }, { id: 'b', audience: { $nonsense: 1 } });
  const traces = explain(plan, noHistory, { momentOf: () => moment() });
  expect(traces[1]).toEqual({
    prompt: 'b',
    verdict: 'skip',
    rule: 'config.valid',
    touchpoint: '',
    rules: [
      {
        rule: 'config.valid',
        passed: false,
        wanted: true,
        saw: plan.leftOut.get('b'),
      },
    ],
  });
});

test('shows what a condition looks at that should not hold', () => {
  const plan = compile(
    config({ interrupt: { where: { 'page.path': { $like: '/payment/**' } } } }),
  );
  const now = moment({ facts: { page: { path: '/payment/card' } } });
  const [trace] = explain(plan, noHistory, { momentOf: () => now });
  expect(trace!.rules.find(({ rule }) => rule === 'interrupt.where')).toEqual({
    rule: 'interrupt.where',
    passed: false,
    wanted: { 'page.path': { $like: '/payment/**' } },
    saw: [['page.path', '/payment/card']],
  });
});
