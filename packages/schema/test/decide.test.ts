import { expect, test } from 'vitest';
import { config, describeIssues } from '../src/index.ts';

/** What a product team says of when and whom; every part of it at once. */
const whole = {
  version: 1,
  metrics: { ease: { type: 'ces', kind: 'transactional' } },
  segments: { eu: { 'locale.region': { $in: ['AT', 'BE', 'DE'] } } },
  lists: { 'key-accounts': ['a-17', 42] },
  queryParameters: ['utm_medium'],
  identify: 'expected',
  frequency: {
    perPage: 1,
    perSession: 1,
    perDay: 1,
    quiet: { shown: '14d', answered: '30d' },
    after: { later: '7d', close: '30d' },
    stopAfterIgnored: 3,
  },
  interrupt: {
    never: ['typing', 'media', 'dialog', 'hidden', 'loading', 'printing'],
    where: { 'page.path': { $like: '/payment/**' } },
    selectors: ['.tour'],
    grace: '3s',
    expiry: '1m',
  },
  prompts: [
    {
      id: 'after-checkout',
      metric: 'ease',
      trigger: [
        {
          on: 'checkout.completed',
          where: { 'event.total': { $gt: 50 } },
          times: { $gte: 2 },
          per: 'session',
          within: '1d',
          delay: '2s',
          cancelOn: ['checkout.failed'],
        },
        { on: 'page.scrolled', with: { depth: 0.6 } },
      ],
      audience: {
        $segment: 'eu',
        'traits.account': { $inGroup: 'key-accounts' },
      },
      schedule: {
        from: '2026-12-01',
        to: '2026-12-24T18:00:00+01:00',
        days: ['mon', 'fri'],
        hours: ['22:00', '02:00'],
        timeZone: 'Europe/Berlin',
      },
      sample: 0.25,
      variants: [
        { id: 'plain', weight: 9, texts: { 'what.text': 'What was hard?' } },
        { id: 'none', show: false },
      ],
      frequency: {
        every: '90d',
        max: 4,
        until: 'answered',
        exempt: ['perSession', 'quiet'],
      },
      priority: 10,
      offer: ['later', 'never'],
      survey: { questions: [{ id: 'what', type: 'text', text: 'What?' }] },
    },
  ],
};

/** The whole config with one thing in it changed. */
function change(path: string, value: unknown): unknown {
  const copy = structuredClone(whole);
  const keys = path.split('.');
  const last = keys.pop()!;
  let holder = copy as Record<string, unknown>;
  for (const key of keys) holder = holder[key] as Record<string, unknown>;
  holder[last] = value;
  return copy;
}

test('accepts every part of when and whom, and changes nothing of it', () => {
  expect(config.parse(whole)).toEqual(whole);
});

test.each([
  ['prompts.0.trigger.0.times', 0, 'prompts[0].trigger'],
  ['prompts.0.trigger.0.times', {}, 'prompts[0].trigger'],
  ['prompts.0.trigger.0.times', undefined, 'prompts[0].trigger'],
  ['prompts.0.trigger.0.per', 'year', 'prompts[0].trigger'],
  ['prompts.0.trigger.0.delay', '2', 'prompts[0].trigger'],
  ['prompts.0.trigger.0.cancelOn', 'Failed', 'prompts[0].trigger'],
  ['prompts.0.sample', 25, 'prompts[0].sample'],
  ['prompts.0.variants', [], 'prompts[0].variants'],
  ['prompts.0.variants.1.id', 'plain', 'prompts[0].variants'],
  [
    'prompts.0.variants.0.texts',
    { 'nothing.text': 'x' },
    'prompts[0].variants[0].texts.nothing.text',
  ],
  [
    'prompts.0.schedule.hours',
    ['9:00', '17:00'],
    'prompts[0].schedule.hours[0]',
  ],
  ['prompts.0.schedule.from', 'soon', 'prompts[0].schedule.from'],
  [
    'prompts.0.schedule.timeZone',
    'Mars/Olympus',
    'prompts[0].schedule.timeZone',
  ],
  ['prompts.0.frequency.max', 0, 'prompts[0].frequency.max'],
  ['prompts.0.frequency.exempt', ['every'], 'prompts[0].frequency.exempt[0]'],
  ['prompts.0.frequency.until', 'loved', 'prompts[0].frequency.until'],
  ['prompts.0.priority', 1.5, 'prompts[0].priority'],
  ['prompts.0.id', 'any', 'prompts[0].id'],
  ['prompts.0.audience', { $segment: 'mars' }, 'prompts[0].audience.$segment'],
  [
    'prompts.0.trigger.0.where',
    { 'event.plan': { $inGroup: 'nowhere' } },
    'prompts[0].trigger[0].where.event.plan.$inGroup',
  ],
  ['segments.eu', { $segment: 'eu' }, 'segments.eu.$segment'],
  [
    'interrupt.where',
    { 'page.path': { $lik: '/a' } },
    'interrupt.where.page.path.$lik',
  ],
  ['interrupt.never', ['sleeping'], 'interrupt.never[0]'],
  ['frequency.perDay', -1, 'frequency.perDay'],
  ['identify', true, 'identify'],
  ['queryParameters', [''], 'queryParameters[0]'],
])('refuses %s = %j, and says where', (path, value, where) => {
  const { error } = config.safeParse(change(path, value));
  const paths = describeIssues(error!).map((problem) => problem.path);
  expect(paths.find((found) => found.startsWith(where))).toBeDefined();
});

test('refuses a prompt that is called like a metric it does not measure', () => {
  const input = change('prompts.0.id', 'ease') as typeof whole;
  expect(config.safeParse(input).success).toBe(true);
  const { metric: _, ...prompt } = input.prompts[0]!;
  const { error } = config.safeParse({ ...input, prompts: [prompt] });
  expect(describeIssues(error!)[0]).toEqual({
    path: 'prompts[0].id',
    message:
      '"ease" is a metric that this prompt does not measure. Rename one.',
  });
});
