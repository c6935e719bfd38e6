import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile, type Plan } from '../../src/engine/compile.ts';
import { decide, judge } from '../../src/engine/decide.ts';
import { noHistory } from '../../src/engine/history.ts';
import type { Happening, Moment } from '../../src/engine/Moment.ts';
import {
  addWaiting,
  askAgain,
  cancelWaiting,
  leavePage,
  type Step,
  type Waiting,
} from '../../src/engine/waiting.ts';
import type { Config, Prompt, Trigger } from '../../src/types.gen.ts';
import { config, prompt } from '../fixtures.ts';
import { anyMoment, anyPrompts } from './anyConfig.ts';
import { happening, moment, NOW_MS } from './moments.ts';

const typing = { busy: { typing: 'input' } };

function planOf(prompts: Prompt[], fields: Partial<Config> = {}): Plan {
  return compile(config({ prompts, ...fields }));
}

function planOn(trigger: Partial<Trigger>, fields: Partial<Prompt> = {}): Plan {
  const on = 'checkout.completed';
  return planOf([prompt({ trigger: { on, ...trigger }, ...fields })]);
}

/** What waits after a touchpoint. */
function ask(
  plan: Plan,
  so: Partial<Moment> = {},
  waiting: readonly Waiting[] = [],
): readonly Waiting[] {
  const now = moment(so);
  return addWaiting(waiting, decide(plan, noHistory, now), now);
}

/** Asks again at this moment; nothing has been met. */
function again(
  plan: Plan,
  waiting: readonly Waiting[],
  so: Partial<Moment> = {},
): Step {
  const now = moment({ ...so, isAgain: true });
  return askAgain(plan, {
    waiting,
    nowMs: now.nowMs,
    judge: (listener, asked) =>
      judge(listener, {
        plan,
        history: noHistory,
        moment: { ...now, happening: asked },
      }),
  });
}

const verdicts = ({ decisions }: Step): string[] =>
  decisions.map(({ prompt: id, verdict, rule }) => `${id} ${verdict} ${rule}`);
const idsOf = (waiting: readonly Waiting[]): string[] =>
  waiting.map((one) => one.prompt);
const at =
  (so: Partial<Moment>) =>
  (asked: Happening): Moment =>
    moment({ ...so, happening: asked });

test('has what is held wait, from now on, by the rule that holds it', () => {
  expect(ask(planOf([prompt()]), typing)).toEqual([
    {
      prompt: 'after-checkout',
      trigger: 0,
      happening: happening(),
      dueAtMs: NOW_MS,
      rule: 'interrupt.typing',
    },
  ]);
});

test('has a delay begin when the touchpoint happened', () => {
  const plan = planOn({ delay: '5s' });
  const nowMs = NOW_MS + 2_000;
  expect(ask(plan, { ...typing, nowMs })).toMatchObject([
    { dueAtMs: NOW_MS + 5_000, rule: 'trigger.delay' },
  ]);
});

test('names the trigger that asked among all of the prompt', () => {
  const trigger = [{ on: 'other.thing' }, { on: 'checkout.completed' }];
  const plan = planOf([prompt({ trigger })]);
  expect(ask(plan, typing)).toMatchObject([{ trigger: 1 }]);
});

test('has nothing wait that is shown or skipped', () => {
  const never = prompt({ id: 'never', audience: { 'traits.plan': 'pro' } });
  expect(ask(planOf([prompt(), never]))).toEqual([]);
});

test('leaves who waits already in its place', () => {
  const plan = planOf([prompt()]);
  const before = ask(plan, typing);
  const later = { ...typing, nowMs: NOW_MS + 10_000 };
  expect(ask(plan, later, before)).toEqual(before);
});

test.each([
  ['checkout.failed', []],
  ['checkout.undone', []],
  ['checkout.completed', ['after-checkout']],
  ['other.thing', ['after-checkout']],
])('has %s leave %o waiting', (name, left) => {
  const cancelOn = ['checkout.failed', 'checkout.undone'];
  const plan = planOn({ delay: '2s', cancelOn });
  const step = cancelWaiting(plan, ask(plan), name);
  expect(idsOf(step.waiting)).toEqual(left);
  expect(verdicts(step)).toEqual(
    left.length ? [] : ['after-checkout skip trigger.cancelOn'],
  );
});

test('calls off what is held, too', () => {
  const plan = planOn({ cancelOn: 'checkout.failed' });
  const waiting = ask(plan, typing);
  expect(cancelWaiting(plan, waiting, 'checkout.failed').waiting).toEqual([]);
});

test.each<[what: string, plan: Plan, so: Partial<Moment>, stays: boolean]>([
  ['a tracked touchpoint', planOn({ delay: '2s' }), {}, true],
  [
    'what a signal of the page noticed',
    planOn({ on: 'page.scrolled', delay: '2s' }),
    {},
    false,
  ],
  [
    'what a signal noticed of the visitor',
    planOn({ on: 'rage.clicked', delay: '2s' }),
    {},
    true,
  ],
  [
    'an audience that matches the next page',
    planOn(
      { delay: '2s' },
      { audience: { 'page.path': { $like: '/shop/**' } } },
    ),
    { facts: { page: { path: '/shop/thanks' } } },
    true,
  ],
  [
    'an audience that does not match the next page',
    planOn(
      { delay: '2s' },
      { audience: { 'page.path': { $like: '/shop/**' } } },
    ),
    { facts: { page: { path: '/help' } } },
    false,
  ],
])('goes on waiting on the next page: %s: %#', (_, plan, so, stays) => {
  const [{ trigger }] = plan.ranked as [(typeof plan.ranked)[0]];
  const waiting: Waiting[] = [
    {
      prompt: 'after-checkout',
      trigger: 0,
      happening: happening({ name: trigger.on }),
      dueAtMs: NOW_MS + 2_000,
      rule: 'trigger.delay',
    },
  ];
  const step = leavePage(plan, waiting, at(so));
  expect(step.waiting).toEqual(stays ? waiting : []);
  expect(verdicts(step)).toEqual(
    stays ? [] : ['after-checkout skip page.left'],
  );
});

test('calls off what the config in force does not know any more', () => {
  const waiting = ask(planOf([prompt()]), typing);
  const other = planOf([prompt({ id: 'other' })]);
  expect(leavePage(other, waiting, at({})).waiting).toEqual([]);
  expect(again(other, waiting).waiting).toEqual([]);
});

test.each([
  [1_999, [], ['after-checkout']],
  [2_000, ['after-checkout show passed'], []],
  [62_000, ['after-checkout show passed'], []],
  [62_001, ['after-checkout skip interrupt.expiry'], []],
])('asks what waits for 2 s after %i ms: %o', (ms, decided, left) => {
  const plan = planOn({ delay: '2s' });
  const step = again(plan, ask(plan), { nowMs: NOW_MS + ms });
  expect(verdicts(step)).toEqual(decided);
  expect(idsOf(step.waiting)).toEqual(left);
});

test('lets the config say how long it waits', () => {
  const plan = planOf([prompt()], { interrupt: { expiry: '1s' } });
  const step = again(plan, ask(plan, typing), { nowMs: NOW_MS + 1_001 });
  expect(verdicts(step)).toEqual(['after-checkout skip interrupt.expiry']);
});

test('takes the whole decision again', () => {
  const plan = planOn(
    { delay: '2s', times: 1 },
    {
      audience: { 'traits.plan': 'pro' },
    },
  );
  const facts = { traits: { plan: 'pro' } };
  const waiting: Waiting[] = [
    {
      prompt: 'after-checkout',
      trigger: 0,
      happening: happening(),
      dueAtMs: NOW_MS,
      rule: 'trigger.delay',
    },
  ];
  expect(verdicts(again(plan, waiting))).toEqual([
    'after-checkout skip audience',
  ]);
  expect(verdicts(again(plan, waiting, { facts }))).toEqual([
    'after-checkout show passed',
  ]);
});

test('goes on holding, by the rule that holds now, and expires by the same clock', () => {
  const plan = planOf([prompt()]);
  const nowMs = NOW_MS + 30_000;
  const busy = { media: 'video' };
  const step = again(plan, ask(plan, typing), { nowMs, busy });
  expect(step.waiting).toMatchObject([
    { rule: 'interrupt.media', dueAtMs: NOW_MS },
  ]);
});

test('asks by rank, and shows one', () => {
  const plan = planOf([
    prompt({ id: 'a' }),
    prompt({ id: 'b', priority: 1 }),
    prompt({ id: 'c', audience: { 'traits.plan': 'pro' } }),
  ]);
  const waiting = ['c', 'a', 'b'].map((id): Waiting => {
    return {
      prompt: id,
      trigger: 0,
      happening: happening(),
      dueAtMs: NOW_MS,
      rule: 'interrupt.typing',
    };
  });
  const step = again(plan, waiting);
  expect(verdicts(step)).toEqual([
    'b show passed',
    'a hold prompt.visible',
    'c skip audience',
  ]);
  expect(step.waiting).toMatchObject([{ prompt: 'a', rule: 'prompt.visible' }]);
});

test('shows at most one of those that wait, and loses none without a decision', () => {
  fc.assert(
    fc.property(anyPrompts, anyMoment, fc.nat(70_000), (prompts, now, ms) => {
      const plan = planOf(prompts);
      const held = ask(plan, { ...now, isAgain: false, ...typing });
      const nowMs = NOW_MS + ms;
      const step = again(plan, held, { ...now, nowMs, busy: {} });
      const shows = step.decisions.filter(({ verdict }) => verdict === 'show');
      expect(shows.length).toBeLessThanOrEqual(1);
      const gone = step.decisions
        .filter(({ verdict }) => verdict !== 'hold')
        .map((decision) => decision.prompt);
      expect([...idsOf(step.waiting), ...gone].toSorted()).toEqual(
        idsOf(held).toSorted(),
      );
    }),
  );
});
