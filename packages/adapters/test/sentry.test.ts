import { parseEnvelope, updateRateLimits } from '@sentry/core';
import { SetupError, type TactfulRecord } from '@tactful/core';
import { expect, test } from 'vitest';
import { readRetryAfter } from '../../core/src/send/readRetryAfter.ts';
import { sentryAdapter } from '../src/sentry.ts';
import { batch, visit } from './fixtures.ts';

const dsn = 'https://key@o1.ingest.test/path/17';

interface Feedback {
  tags: Record<string, string>;
  contexts: { feedback: Record<string, string> };
}

function read(body: string): Feedback {
  const [, items] = parseEnvelope(body);
  const [[, payload]] = items as unknown as [[object, Uint8Array]];
  return JSON.parse(new TextDecoder().decode(payload));
}

test('sends complaints and complete responses, each in an envelope of its own', () => {
  const requests = sentryAdapter({ dsn }).encode(visit(), batch());
  expect(requests.map(({ url }) => url)).toEqual(
    Array(2).fill(
      'https://o1.ingest.test/path/api/17/envelope/?sentry_key=key&sentry_version=7',
    ),
  );
  const [response, complaint] = requests.map(({ body }) => read(body));
  expect(response!.contexts.feedback).toEqual({
    message:
      'ease: 6\nwhy: other\nwhy.other: A <b> & @all\nbetter: Grüße, 漢字 🎈\nliked: price, speed\nparts: cart 4, pay null\nreply: name Ana, email ana@example.com\nterms: true',
    contact_email: 'ana@example.com',
    name: 'Ana',
    url: '/',
    source: 'tactful',
  });
  expect(response!.tags).toEqual({
    type: 'response',
    prompt: 'checkout-ease',
    metric: 'checkout-ease',
    touchpoint: 'checkout.completed',
  });
  expect(complaint!.contexts.feedback).toMatchObject({
    message: 'The button does nothing.',
  });
});

test('cuts what Sentry would refuse for its length', () => {
  const complaint = visit().find(({ type }) => type === 'complaint')!;
  const long = {
    ...complaint,
    data: { text: 'x'.repeat(5000), prompt: 'y'.repeat(300) },
  };
  const [request] = sentryAdapter({ dsn }).encode(
    [long as TactfulRecord],
    batch(),
  );
  const { contexts, tags } = read(request!.body);
  expect(contexts.feedback['message']).toHaveLength(4096);
  expect(tags['prompt']).toHaveLength(200);
});

test('leaves out who has said nothing', () => {
  const complaint = visit().find(({ type }) => type === 'complaint')!;
  const empty = { ...complaint, data: { text: ' ' } } as TactfulRecord;
  expect(sentryAdapter({ dsn }).encode([empty], batch())).toEqual([]);
});

test('sends through a tunnel, which finds the project in the envelope', () => {
  const adapter = sentryAdapter({ dsn, tunnel: '/tunnel' });
  const [request] = adapter.encode(visit(), batch());
  expect(request!.url).toBe('/tunnel');
  expect(parseEnvelope(request!.body)[0]).toMatchObject({ dsn });
});

test.each(['', 'https://o1.ingest.test/17', 'https://key:secret@o1.test/17'])(
  'throws for the DSN "%s"',
  (dsn) => {
    expect(() => sentryAdapter({ dsn })).toThrow(SetupError);
  },
);

test.each(['7', 'Tue, 01 Dec 2026 09:00:07 GMT'])(
  'is held off for as long as Sentry means by Retry-After: %s',
  (value) => {
    const nowMs = Date.parse('2026-12-01T09:00:00Z');
    const { all } = updateRateLimits(
      {},
      {
        statusCode: 429,
        headers: { 'retry-after': value, 'x-sentry-rate-limits': null },
      },
      nowMs,
    ) as { all: number };
    expect(nowMs + readRetryAfter(value, nowMs)!).toBe(all);
  },
);
