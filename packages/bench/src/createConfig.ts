import type { Config } from '@tactful/core';

type Prompt = Config['prompts'][number];

/** As a host's plans, regions and pages vary: no two neighbours ask for the same. */
const plans = ['free', 'team', 'pro', 'enterprise'];
const regions = ['AT', 'BE', 'DE', 'FR', 'IT', 'NL'];

/** A prompt as product teams write them, with three or four operators in its audience. */
function createPrompt(index: number, on: string): Prompt {
  const plan = plans[index % plans.length]!;
  const total = (index % 10) * 10;
  return {
    id: `prompt-${index}`,
    metric: `metric-${index % 50}`,
    trigger: {
      on,
      where: { 'event.total': { $gt: total, $lte: total + 1_000 } },
      ...(index % 4 === 0 && { times: { $gte: 2 }, per: 'session' }),
      ...(index % 5 === 0 && { delay: '2s' }),
    },
    audience: {
      ...(index % 3 === 0 && { $segment: 'eu' }),
      'traits.plan': { $in: [plan, 'pro'] },
      'traits.createdAt': { $before: '-14d' },
      'page.path': { $like: ['/shop', '/shop/**'] },
      ...(index % 2 === 0 && { 'traits.seats': { $gte: index % 20 } }),
    },
    ...(index % 5 === 1 && {
      schedule: {
        from: '2026-01-01',
        days: ['mon', 'tue', 'wed', 'thu', 'fri'],
        hours: ['00:00', '24:00'],
        timeZone: index % 2 ? 'Europe/Berlin' : 'America/New_York',
      },
    }),
    ...(index % 2 === 0 && { sample: 0.25 }),
    ...(index % 7 === 0 && {
      variants: [
        { id: 'plain', weight: 45 },
        { id: 'warm', weight: 45 },
        { id: 'none', weight: 10, show: false },
      ],
    }),
    frequency: { every: '90d', max: 4, until: 'answered' },
    priority: index % 3,
    survey: {
      questions: [
        { id: 'score', type: 'nps', text: 'Would you recommend us?' },
        { id: 'reason', type: 'text', text: 'Why?', optional: true },
      ],
    },
  };
}

/** A config of so many prompts that all listen to `on`. */
export function createConfig(prompts: number, on: string): Config {
  return {
    version: 1,
    hash: 'bench',
    journey: { version: 1, touchpoints: { [on]: { momentOfTruth: true } } },
    segments: { eu: { 'locale.region': { $in: regions } } },
    frequency: {
      perPage: 100,
      perSession: 100,
      perDay: 100,
      quiet: { shown: '14d', answered: '30d' },
    },
    interrupt: { where: { 'page.path': { $like: '/payment/**' } } },
    prompts: Array.from({ length: prompts }, (_, index) =>
      createPrompt(index, on),
    ),
  };
}

/** As many prompts that nothing keeps from being shown. */
export function createOpenPrompts(prompts: number, on: string): Prompt[] {
  return createConfig(prompts, on).prompts.map((prompt) => {
    const { id, audience, schedule, survey } = prompt;
    Object.assign(audience!, { 'traits.plan': 'pro' });
    return { id, trigger: { on }, audience, schedule, survey };
  });
}
