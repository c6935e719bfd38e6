import type { BatchHeader, TactfulRecord } from '@tactful/core';

/** What travels with a batch. */
export function batch(): BatchHeader {
  return {
    v: 1,
    sentAt: '2026-12-01T09:00:01.000Z',
    sdk: { name: 'test', version: '1.0.0' },
  };
}

/** So many valid records. */
export function records(count: number): TactfulRecord[] {
  return Array.from({ length: count }, (_, seq) => ({
    id: `019a0000-0000-7000-8000-${String(seq).padStart(12, '0')}`,
    type: 'touchpoint',
    name: 'page.viewed',
    at: '2026-12-01T09:00:00.000Z',
    session: 'session-1',
    page: { id: 'page-1', path: '/' },
    seq,
    config: 'none',
    data: { text: 'Grüße, 漢字 🎈' },
  }));
}

/** The same, and whatever it holds, unchangeable. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(deepFreeze);
    Object.freeze(value);
  }
  return value;
}
