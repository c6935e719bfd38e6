import { draw } from '../../src/engine/draw.ts';
import type { History } from '../../src/engine/history.ts';
import type { Moment } from '../../src/engine/Moment.ts';
import type {
  Config,
  Frequency,
  Interrupt,
  Prompt,
  Trigger,
} from '../../src/types.gen.ts';
import {
  DAY_MS,
  happening,
  history,
  historyOf,
  met,
  moment,
  NOW_MS,
} from './moments.ts';

/** What is particular to one case. */
export interface RuleCase {
  /** Changes of the prompt. */
  prompt?: Partial<Prompt>;
  config?: Partial<Config>;
  history?: History;
  moment?: Partial<Moment>;
}

/** One that decides, and its neighbour, of which the rule says nothing. */
type Row = readonly [
  rule: string,
  verdict: 'hold' | 'skip',
  decides: RuleCase,
  passes: RuleCase,
];

const on = (trigger: Partial<Trigger>): Partial<Prompt> => ({
  trigger: { on: 'checkout.completed', ...trigger },
});
const overall = (frequency: Frequency): Partial<Config> => ({
  frequency: { perPage: 100, perSession: 100, ...frequency },
});
const interrupted = (interrupt: Interrupt): Partial<Config> => ({
  interrupt: { grace: '0s', ...interrupt },
});
const exempt = (
  group: NonNullable<NonNullable<Prompt['frequency']>['exempt']>[number],
): Partial<Prompt> => ({ frequency: { exempt: [group] } });

const { page } = moment();
const drawn = draw('after-checkout', 'visitor-1');
const shownAgo = (ms: number): History => historyOf({ atMs: NOW_MS - ms });
const onSeen = on({ on: 'element.seen' });
const seen = happening({ name: 'element.seen' });
const ignored = (times: number): History =>
  history({ prompts: { 'after-checkout': met({ ignored: times }) } });
const states = [
  'typing',
  'media',
  'dialog',
  'hidden',
  'loading',
  'printing',
] as const;
const parameters = { selector: '#price', ratio: 0.5 };

/** In the order of the rules. */
export const ruleCases: readonly Row[] = [
  ['trigger.manual', 'skip', { prompt: { trigger: undefined } }, {}],
  [
    'trigger.signal',
    'skip',
    { prompt: onSeen, moment: { signals: ['page.viewed'] } },
    { prompt: onSeen, moment: { happening: seen, signals: [seen.name] } },
  ],
  ['trigger.on', 'skip', { prompt: on({ on: 'checkout.started' }) }, {}],
  [
    'trigger.with',
    'skip',
    {
      prompt: on({ with: parameters }),
      moment: {
        happening: happening({ properties: { with: { selector: '#price' } } }),
      },
    },
    {
      prompt: on({ with: parameters }),
      moment: {
        happening: happening({
          properties: { with: { ratio: 0.5, selector: '#price' } },
        }),
      },
    },
  ],
  [
    'trigger.where',
    'skip',
    {
      prompt: on({ where: { 'event.total': { $gt: 50 } } }),
      moment: { facts: { event: { total: 50 } } },
    },
    {
      prompt: on({ where: { 'event.total': { $gt: 50 } } }),
      moment: { facts: { event: { total: 51 } } },
    },
  ],
  [
    'trigger.times',
    'skip',
    { prompt: on({ times: 2 }) },
    { prompt: on({ times: 2 }), moment: { isAgain: true } },
  ],
  [
    'identify',
    'hold',
    {
      config: { identify: 'expected' },
      prompt: { audience: { 'traits.plan': { $exists: false } } },
      moment: { userDueAtMs: NOW_MS + 1 },
    },
    {
      config: { identify: 'expected' },
      prompt: { audience: { 'traits.plan': { $exists: false } } },
      moment: { userDueAtMs: NOW_MS },
    },
  ],
  [
    'audience',
    'skip',
    {
      prompt: { audience: { 'traits.plan': 'pro' } },
      moment: { facts: { traits: { plan: 'free' } } },
    },
    {
      prompt: { audience: { 'traits.plan': 'pro' } },
      moment: { facts: { traits: { plan: 'pro' } } },
    },
  ],
  [
    'sample',
    'skip',
    { prompt: { sample: drawn } },
    { prompt: { sample: drawn + 0.0001 } },
  ],
  [
    'config.valid',
    'skip',
    { prompt: { frequency: { every: 'often' } } },
    { prompt: { frequency: { every: '1d' } } },
  ],
  [
    'never',
    'skip',
    { history: historyOf({ prompt: 'another', happened: 'never', atMs: 0 }) },
    { history: historyOf({ prompt: 'another', happened: 'later', atMs: 0 }) },
  ],
  [
    'frequency.until',
    'skip',
    {
      prompt: { frequency: { until: 'answered' } },
      history: historyOf({ happened: 'answered', atMs: 0 }),
    },
    {
      prompt: { frequency: { until: 'answered' } },
      history: historyOf({ happened: 'started', atMs: 0 }),
    },
  ],
  [
    'frequency.max',
    'skip',
    { prompt: { frequency: { max: 1 } }, history: historyOf({ atMs: 0 }) },
    { prompt: { frequency: { max: 2 } }, history: historyOf({ atMs: 0 }) },
  ],
  [
    'frequency.every',
    'skip',
    {
      prompt: { frequency: { every: '90d' } },
      history: shownAgo(90 * DAY_MS - 1),
    },
    {
      prompt: { frequency: { every: '90d' } },
      history: shownAgo(90 * DAY_MS),
    },
  ],
  ...(['later', 'close'] as const).map((happened): Row => {
    const put = { history: historyOf({ happened, atMs: NOW_MS - DAY_MS }) };
    return [
      `frequency.after.${happened}`,
      'skip',
      { ...put, config: overall({ after: { [happened]: '25h' } }) },
      { ...put, config: overall({ after: { [happened]: '24h' } }) },
    ];
  }),
  [
    'frequency.stopAfterIgnored',
    'skip',
    { history: ignored(3) },
    { history: ignored(2) },
  ],
  ...(['shown', 'answered'] as const).map((happened): Row => {
    const other = { prompt: 'another', happened, atMs: NOW_MS - DAY_MS };
    const quiet = { config: overall({ quiet: { [happened]: '25h' } }) };
    return [
      `frequency.quiet.${happened}`,
      'skip',
      { ...quiet, history: historyOf(other) },
      { ...quiet, history: historyOf(other), prompt: exempt('quiet') },
    ];
  }),
  [
    'frequency.perPage',
    'skip',
    { config: { frequency: {} }, moment: { page: { ...page, shown: 1 } } },
    { config: { frequency: {} } },
  ],
  [
    'frequency.perSession',
    'skip',
    { config: { frequency: {} }, history: historyOf({ prompt: 'another' }) },
    {
      config: { frequency: {} },
      history: historyOf({ prompt: 'another', session: 'before' }),
    },
  ],
  [
    'frequency.perDay',
    'skip',
    {
      config: overall({ perDay: 1 }),
      history: historyOf({ prompt: 'another', atMs: NOW_MS - DAY_MS + 1 }),
    },
    {
      config: overall({ perDay: 1 }),
      history: historyOf({ prompt: 'another', atMs: NOW_MS - DAY_MS }),
    },
  ],
  [
    'schedule',
    'skip',
    { prompt: { schedule: { to: '2026-11-30', timeZone: 'UTC' } } },
    { prompt: { schedule: { to: '2026-12-01', timeZone: 'UTC' } } },
  ],
  [
    'trigger.delay',
    'hold',
    { prompt: on({ delay: '2s' }) },
    { prompt: on({ delay: '2s' }), moment: { isAgain: true } },
  ],
  ['prompt.visible', 'hold', { moment: { busy: { prompt: 'another' } } }, {}],
  ['host.hold', 'hold', { moment: { busy: { hold: 'product tour' } } }, {}],
  ...states.map((state): Row => {
    const busy = { moment: { busy: { [state]: 'yes' } } };
    const never = states.filter((other) => other !== state);
    return [
      `interrupt.${state}`,
      'hold',
      busy,
      { ...busy, config: interrupted({ never }) },
    ];
  }),
  [
    'interrupt.selectors',
    'hold',
    {
      config: interrupted({ selectors: ['.tour'] }),
      moment: { busy: { selector: '.tour' } },
    },
    { config: interrupted({ selectors: ['.tour'] }) },
  ],
  [
    'interrupt.where',
    'hold',
    {
      config: interrupted({ where: { 'page.path': '/payment' } }),
      moment: { facts: { page: { path: '/payment' } } },
    },
    {
      config: interrupted({ where: { 'page.path': '/payment' } }),
      moment: { facts: { page: { path: '/shop' } } },
    },
  ],
  [
    'interrupt.grace',
    'hold',
    {
      config: { interrupt: {} },
      moment: { page: { ...page, sinceMs: NOW_MS - 999 } },
    },
    {
      config: { interrupt: {} },
      moment: { page: { ...page, sinceMs: NOW_MS - 1_000 } },
    },
  ],
  ['host.beforeShow', 'skip', { moment: { isVetoed: true } }, {}],
  [
    'variant.hold-out',
    'skip',
    { prompt: { variants: [{ id: 'none', show: false }] } },
    { prompt: { variants: [{ id: 'plain' }] } },
  ],
];
