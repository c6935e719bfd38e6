import type { BatchHeader, TactfulRecord } from '@tactful/core';

/** What travels with a batch. */
export function batch(): BatchHeader {
  return {
    v: 1,
    sentAt: '2026-12-01T09:00:01.000Z',
    sdk: { name: 'test', version: '1.0.0' },
  };
}

const SESSION = '019a0000-0000-7000-8000-00000000005e';
const PAGE = '019a0000-0000-7000-8000-00000000009a';
const RESPONSE = '019a0000-0000-7000-8000-00000000004e';

/** So many valid records. */
export function records(count: number): TactfulRecord[] {
  return Array.from({ length: count }, (_, seq) => ({
    id: `019a0000-0000-7000-8000-${String(seq).padStart(12, '0')}`,
    type: 'touchpoint',
    name: 'page.viewed',
    at: '2026-12-01T09:00:00.000Z',
    session: SESSION,
    page: { id: PAGE, path: '/' },
    seq,
    config: 'none',
    data: { text: 'Grüße, 漢字 🎈' },
  }));
}

/** One record of each kind, as a visit makes them: the first step of a response, and the last. */
export function visit(): TactfulRecord[] {
  const shown = { prompt: 'checkout-ease', touchpoint: 'checkout.completed' };
  const response = {
    ...shown,
    response: RESPONSE,
    metric: 'checkout-ease',
    path: ['page.viewed', 'checkout.completed'],
    locale: 'de-AT',
    variables: { score: 6, plan: 'pro', isNew: true, none: null },
  };
  const ease = { question: 'ease', type: 'ces', value: 6, ms: 1200 };
  const kinds = [
    {
      type: 'touchpoint',
      name: 'checkout.completed',
      data: { total: 59.9, items: [{ sku: 'a', isGift: false }], coupon: null },
      journey: { version: 3, phase: 'purchase' },
      facts: { device: 'phone', 'traits.plan': 'pro' },
    },
    { type: 'prompt', name: 'shown', data: { ...shown, response: RESPONSE } },
    {
      type: 'response',
      name: 'checkout-ease',
      data: { ...response, revision: 1, final: false, answers: [ease] },
    },
    {
      type: 'response',
      name: 'checkout-ease',
      data: {
        ...response,
        revision: 2,
        final: true,
        answers: [
          ease,
          {
            question: 'why',
            type: 'single',
            value: 'other',
            other: 'A <b> & @all',
            ms: 900,
          },
          {
            question: 'better',
            type: 'text',
            value: 'Grüße, 漢字 🎈',
            ms: 4000,
          },
          {
            question: 'liked',
            type: 'multiple',
            value: ['price', 'speed'],
            ms: 800,
          },
          {
            question: 'parts',
            type: 'matrix',
            value: { cart: 4, pay: null },
            ms: 700,
          },
          {
            question: 'reply',
            type: 'contact',
            value: { name: 'Ana', email: 'ana@example.com' },
            ms: 900,
          },
          { question: 'terms', type: 'consent', value: true, ms: 300 },
          { question: 'more', type: 'text', skipped: 'optional', ms: 100 },
        ],
      },
    },
    {
      type: 'prompt',
      name: 'dismissed',
      data: { ...shown, response: RESPONSE, reason: 'close' },
    },
    {
      type: 'complaint',
      name: 'page',
      data: { text: 'The button does nothing.' },
    },
    {
      type: 'loss',
      name: 'records.lost',
      data: {
        destination: 'http',
        type: 'touchpoint',
        reason: 'overflow',
        count: 3,
      },
    },
  ];
  return kinds.map(
    (kind, at) =>
      ({
        ...records(at + 1)[at]!,
        visitor: '019a0000-0000-7000-8000-0000000000ee',
        user: 'user-17',
        channel: 'web',
        environment: 'production',
        release: '1.4.0',
        ...kind,
      }) as TactfulRecord,
  );
}

/** The same, and whatever it holds, unchangeable. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(deepFreeze);
    Object.freeze(value);
  }
  return value;
}
