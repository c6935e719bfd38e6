import {
  type History,
  type Moment,
  noHistory,
  noteOutcome,
} from '@tactful/core/engine';

/** A Tuesday. */
const NOW_MS = Date.UTC(2026, 11, 1, 9);
const DAY_MS = 86_400_000;

/** A calm moment in which most conditions hold. */
export function createMoment(name: string): Moment {
  return {
    happening: {
      name,
      properties: { total: 95 },
      atMs: NOW_MS,
      path: '/shop/thanks',
    },
    facts: {
      event: { total: 95 },
      page: { path: '/shop/thanks', query: {}, title: 'Thank you' },
      traits: { plan: 'pro', seats: 20, createdAt: '2026-01-15T08:00:00Z' },
      locale: { tag: 'de-AT', language: 'de', region: 'AT' },
    },
    nowMs: NOW_MS,
    visitor: '019ad8a0-0000-7000-8000-000000000001',
    session: '019ad8a0-0000-7000-8000-000000000002',
    page: { sinceMs: NOW_MS - 60_000, shown: 0, counts: {} },
    busy: {},
    signals: ['session.started', 'page.viewed'],
    userDueAtMs: 0,
  };
}

/** What a visitor of a year has met: every third prompt, some of them lately. */
export function createHistory(prompts: number): History {
  let history = noHistory;
  for (let index = 0; index < prompts; index += 3) {
    history = noteOutcome(history, {
      prompt: `prompt-${index}`,
      ...(index % 50 < 10 && { metric: `metric-${index % 50}` }),
      happened: index % 9 ? 'shown' : 'answered',
      atMs: NOW_MS - (30 + (index % 300)) * DAY_MS,
      session: 'long-ago',
    });
  }
  return history;
}
