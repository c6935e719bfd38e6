import { expect, test } from 'vitest';
import { continueSession } from '../../src/engine/session.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const NOW_MS = Date.UTC(2026, 11, 1);
const now = { nowMs: NOW_MS, newId: 'new' };

test('begins one where there is none', () => {
  expect(continueSession(undefined, now)).toEqual({
    id: 'new',
    startedAtMs: NOW_MS,
    lastAtMs: NOW_MS,
  });
});

test.each([
  { after: 'a moment', ageMs: 1, idleMs: 1, is: 'old' },
  {
    after: 'just under 30 idle min',
    ageMs: HOUR_MS,
    idleMs: 30 * MINUTE_MS - 1,
    is: 'old',
  },
  { after: '30 idle min', ageMs: HOUR_MS, idleMs: 30 * MINUTE_MS, is: 'new' },
  { after: 'just under 24 h', ageMs: 24 * HOUR_MS - 1, idleMs: 1, is: 'old' },
  { after: '24 h', ageMs: 24 * HOUR_MS, idleMs: 1, is: 'new' },
])('is the $is session after $after', ({ ageMs, idleMs, is }) => {
  const startedAtMs = NOW_MS - ageMs;
  const session = { id: 'old', startedAtMs, lastAtMs: NOW_MS - idleMs };
  expect(continueSession(session, now)).toEqual({
    id: is,
    startedAtMs: is === 'old' ? startedAtMs : NOW_MS,
    lastAtMs: NOW_MS,
  });
});

test('goes on when the clock was set back', () => {
  const later = NOW_MS + 48 * HOUR_MS;
  const session = { id: 'old', startedAtMs: later, lastAtMs: later };
  expect(continueSession(session, now)).toEqual({
    id: 'old',
    startedAtMs: later,
    lastAtMs: NOW_MS,
  });
});
