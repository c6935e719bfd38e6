import { SetupError, type TactfulRecord } from '@tactful/core';
import { expect, test } from 'vitest';
import { segmentAdapter } from '../src/segment.ts';
import { batch, records, visit } from './fixtures.ts';

const create = (): ReturnType<typeof segmentAdapter> =>
  segmentAdapter({ writeKey: 'key' });

test('makes a call of each record, with its id as the message id', () => {
  const [request] = create().encode(visit(), batch());
  const { batch: calls, ...rest } = JSON.parse(request!.body);
  expect(rest).toEqual({ writeKey: 'key', sentAt: batch().sentAt });
  expect(calls).toHaveLength(visit().length);
  expect(calls[3]).toMatchObject({
    type: 'track',
    event: 'response.submitted',
    messageId: visit()[3]!.id,
    userId: 'user-17',
    anonymousId: visit()[3]!.visitor,
    properties: { prompt: 'checkout-ease', answers: { ease: 6, terms: true } },
  });
});

test('names the session when nobody is known', () => {
  const [request] = create().encode(records(1), batch());
  const [call] = JSON.parse(request!.body).batch;
  expect(call).toMatchObject({ anonymousId: records(1)[0]!.session });
  expect(call).not.toHaveProperty('userId');
});

test('throws for an event over 32 KB, which Segment would lose with a 200', () => {
  const data = { text: 'x'.repeat(33_000) };
  const large = { ...records(1)[0]!, data } as TactfulRecord;
  expect(() => create().encode([large], batch())).toThrow(RangeError);
});

test.each([
  ['{"success":true}', 'ok'],
  ['', 'ok'],
  ['{"success":false,"message":"malformed"}', { reject: 'rejected' }],
])('reads the answer %s as %o', (body, verdict) => {
  const reply = { status: 200, body, headers: new Headers() };
  expect(create().acknowledge!(reply)).toEqual(verdict);
});

test('throws without a key', () => {
  expect(() => segmentAdapter({ writeKey: '' })).toThrow(SetupError);
});
