import { expect, test } from 'vitest';
import {
  addToPath,
  continueSession,
  type Session,
} from '../../src/engine/session.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const NOW_MS = Date.UTC(2026, 11, 1);
const now = { nowMs: NOW_MS, newId: () => 'new' };
const begun: Session = {
  id: 'new',
  startedAtMs: NOW_MS,
  lastAtMs: NOW_MS,
  pages: 0,
  path: [],
};
const old: Session = {
  id: 'old',
  startedAtMs: NOW_MS - HOUR_MS,
  lastAtMs: NOW_MS - 1,
  pages: 3,
  path: ['page.viewed', 'a.b'],
  entry: { path: '/shop', query: {}, from: '' },
};

test('begins one where there is none', () => {
  expect(continueSession(undefined, now)).toEqual(begun);
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
  const session = {
    ...old,
    startedAtMs: NOW_MS - ageMs,
    lastAtMs: NOW_MS - idleMs,
  };
  expect(continueSession(session, now)).toEqual(
    is === 'old' ? { ...session, lastAtMs: NOW_MS } : begun,
  );
});

test('goes on when the clock was set back', () => {
  const later = NOW_MS + 48 * HOUR_MS;
  const session = { ...old, startedAtMs: later, lastAtMs: later };
  expect(continueSession(session, now)).toEqual({
    ...session,
    lastAtMs: NOW_MS,
  });
});

test('ends, too, when the clock was set back', () => {
  const later = NOW_MS + 48 * HOUR_MS;
  const ahead = { ...old, startedAtMs: later, lastAtMs: later };
  const session = continueSession(ahead, now);
  const idle = { nowMs: NOW_MS + 30 * MINUTE_MS, newId: () => 'new' };
  expect(continueSession(session, idle).id).toBe('new');
});

test('adds a touchpoint at the end of the path, and keeps fifty', () => {
  expect(addToPath(old, 'c.d').path).toEqual(['page.viewed', 'a.b', 'c.d']);
  const names = Array.from({ length: 60 }, (_, n) => `a.${n}`);
  expect(names.reduce(addToPath, old).path).toEqual(names.slice(10));
  expect(old.path).toHaveLength(2);
});
