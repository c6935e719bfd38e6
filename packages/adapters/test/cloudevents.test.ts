import { SetupError } from '@tactful/core';
import { type CloudEvent, HTTP } from 'cloudevents';
import { expect, test } from 'vitest';
import { cloudeventsAdapter } from '../src/cloudevents.ts';
import { batch, visit } from './fixtures.ts';
import { cloudeventsReceiver } from './receivers/cloudevents.ts';
import { toSent } from './toSent.ts';

const endpoint = 'https://events.test/in';

test('sends a batch that the SDK reads back, record by record', () => {
  const [request] = cloudeventsAdapter({ endpoint }).encode(visit(), batch());
  const { headers, body } = toSent(request!);
  const events = HTTP.toEvent({ headers, body }) as CloudEvent<unknown>[];
  expect(events.map(({ data }) => data)).toEqual(visit());
  expect(events[0]).toMatchObject({
    specversion: '1.0',
    id: visit()[0]!.id,
    source: 'tactful',
    type: 'tactful.checkout.completed',
    time: visit()[0]!.at,
  });
});

test('sends each record alone in structured mode', () => {
  const adapter = cloudeventsAdapter({
    endpoint,
    mode: 'structured',
    source: 'https://shop.test/',
    prefix: 'test.shop.',
  });
  const requests = adapter.encode(visit(), batch());
  expect(
    requests.flatMap((one) => cloudeventsReceiver.check(toSent(one))),
  ).toEqual([]);
  expect(requests.map(({ ids }) => ids)).toEqual(visit().map(({ id }) => [id]));
  const { headers, body } = toSent(requests[0]!);
  expect(HTTP.toEvent({ headers, body })).toMatchObject({
    source: 'https://shop.test/',
    type: 'test.shop.checkout.completed',
    data: visit()[0],
  });
});

test('sends headers and cookies as the host wants them', () => {
  const options = {
    headers: { 'X-Key': 'x' },
    credentials: 'include',
  } as const;
  const [request] = cloudeventsAdapter({ endpoint, ...options }).encode(
    visit(),
    batch(),
  );
  expect(request).toMatchObject(options);
});

test('throws without an endpoint', () => {
  expect(() => cloudeventsAdapter({ endpoint: '' })).toThrow(SetupError);
});
