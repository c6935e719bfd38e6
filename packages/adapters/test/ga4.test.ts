import { SetupError, type TactfulRecord } from '@tactful/core';
import { expect, test } from 'vitest';
import { ga4Adapter, type Ga4AdapterOptions } from '../src/ga4.ts';
import { batch, records, visit } from './fixtures.ts';

const options: Ga4AdapterOptions = {
  measurementId: 'G-1',
  apiSecret: 'secret',
  relay: true,
};

function encode(all: TactfulRecord[]): {
  client_id: string;
  user_id?: string;
  timestamp_micros: number;
  events: { name: string; params: Record<string, unknown> }[];
}[] {
  const requests = ga4Adapter(options).encode(all, batch());
  return requests.map(({ body }) => JSON.parse(body));
}

test('sends answers as parameters', () => {
  const [{ events, client_id, user_id }] = encode(visit()) as [
    ReturnType<typeof encode>[number],
  ];
  expect([client_id, user_id]).toEqual([visit()[0]!.visitor, 'user-17']);
  expect(events[3]).toMatchObject({
    name: 'tactful_response_submitted',
    params: { answers_ease: 6, answers_why: 'other', prompt: 'checkout-ease' },
  });
});

test('has one client and one time in each request', () => {
  const [one, other] = records(2) as [TactfulRecord, TactfulRecord];
  const all = [
    one,
    { ...other, at: '2026-12-01T09:00:07.000Z' },
    { ...other, visitor: 'v' },
  ];
  expect(
    encode(all).map((body) => [body.client_id, body.timestamp_micros]),
  ).toEqual([
    [one.session, Date.parse(one.at) * 1000],
    [one.session, Date.parse('2026-12-01T09:00:07.000Z') * 1000],
    ['v', Date.parse(one.at) * 1000],
  ]);
});

test('counts what is older than 72 hours as of then, rather than lose it', () => {
  const [record] = records(1) as [TactfulRecord];
  const [body] = encode([{ ...record, at: '2026-11-20T09:00:00.000Z' }]);
  expect(body!.timestamp_micros).toBe(
    (Date.parse(batch().sentAt) - 72 * 3_600_000) * 1000,
  );
});

test('is refused in a page, because its secret would be in it', () => {
  const { relay: _, ...inPage } = options;
  expect(() => ga4Adapter(inPage as never)).toThrow(SetupError);
  expect(() => ga4Adapter(inPage as never)).toThrow(
    '[tactful:ga4] `apiSecret` is a secret: it has no place in a page. Use it in a relay on a server, with `relay: true`.',
  );
});

test.each([{ measurementId: '' }, { apiSecret: '' }])(
  'throws for %o',
  (wrong) => {
    expect(() => ga4Adapter({ ...options, ...wrong })).toThrow(SetupError);
  },
);
