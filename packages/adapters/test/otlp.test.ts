import { JsonLogsSerializer } from '@opentelemetry/otlp-transformer';
import { SetupError } from '@tactful/core';
import { expect, test } from 'vitest';
import { otlpAdapter } from '../src/otlp.ts';
import { batch, visit } from './fixtures.ts';

const create = (options: object = {}): ReturnType<typeof otlpAdapter> =>
  otlpAdapter({ endpoint: 'https://otel.test/', service: 'shop', ...options });

type Log = Parameters<typeof JsonLogsSerializer.serializeRequest>[0][number];

/** What OpenTelemetry's own exporter writes for the same log record. */
function golden(log: Partial<Log>): unknown {
  const bytes = JsonLogsSerializer.serializeRequest([
    {
      resource: { attributes: { 'service.name': 'shop' } },
      instrumentationScope: batch().sdk,
      attributes: {},
      droppedAttributesCount: 0,
      ...log,
    } as Log,
  ]);
  return JSON.parse(new TextDecoder().decode(bytes));
}

/** It writes whole numbers as numbers, and counts what it has dropped. */
function toLike(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toLike);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .filter(([key]) => key !== 'droppedAttributesCount' && key !== 'flags')
    .map(([key, one]) => [key, key === 'intValue' ? String(one) : toLike(one)]);
  return Object.fromEntries(entries);
}

test('writes what the exporter of OpenTelemetry writes', () => {
  const [record] = visit();
  const { id, session, user, page, data, seq, config, channel } = record!;
  const { environment, release, journey, facts, visitor } = record!;
  const attributes = {
    'log.record.uid': id,
    'session.id': session,
    'user.id': user,
    'url.path': page.path,
    'tactful.type': 'touchpoint',
    'tactful.page': page.id,
    'tactful.name': 'checkout.completed',
    'tactful.seq': seq,
    'tactful.config': config,
    'tactful.visitor': visitor,
    'tactful.channel': channel,
    'tactful.environment': environment,
    'tactful.release': release,
    'tactful.journey': journey,
    'tactful.facts': facts,
  };
  const toTime = (at: string): [number, number] => [Date.parse(at) / 1000, 0];
  const wanted = golden({
    hrTime: toTime(record!.at),
    hrTimeObserved: toTime(batch().sentAt),
    severityNumber: 9,
    severityText: 'INFO',
    eventName: 'tactful.checkout.completed',
    body: data as NonNullable<Log['body']>,
    attributes: attributes as unknown as Log['attributes'],
  });
  const [request] = create().encode([record!], batch());
  expect(JSON.parse(request!.body)).toEqual(toLike(wanted));
});

test('warns of complaints and losses', () => {
  const [request] = create().encode(visit(), batch());
  const { resourceLogs } = JSON.parse(request!.body);
  const { logRecords } = resourceLogs[0].scopeLogs[0];
  const levels = logRecords.map(
    ({ severityText }: { severityText: string }) => severityText,
  );
  expect(levels).toEqual([...Array(5).fill('INFO'), 'WARN', 'WARN']);
});

test.each([
  [Number.MAX_SAFE_INTEGER, { intValue: '9007199254740991' }],
  [-3, { intValue: '-3' }],
  [1e21, { doubleValue: 1e21 }],
  [0.5, { doubleValue: 0.5 }],
  [null, {}],
  [[], { arrayValue: { values: [] } }],
  [{}, { kvlistValue: { values: [] } }],
])('writes %o as %o', (value, wanted) => {
  const [record] = visit();
  const [request] = create().encode(
    [{ ...record!, data: { value } } as typeof record & object],
    batch(),
  );
  const { resourceLogs } = JSON.parse(request!.body);
  const [{ body }] = resourceLogs[0].scopeLogs[0].logRecords;
  expect(body.kvlistValue.values).toEqual([{ key: 'value', value: wanted }]);
});

test.each([
  ['', 0],
  ['{}', 0],
  ['{"partialSuccess":{}}', 0],
  ['{"partialSuccess":{"rejectedLogRecords":"2","errorMessage":"x"}}', 2],
])(
  'reads how many were refused from %s, as OpenTelemetry does',
  (body, count) => {
    const reply = { status: 200, body, headers: new Headers() };
    expect(create().acknowledge!(reply)).toEqual({ rejected: count });
    const { partialSuccess } = body
      ? JsonLogsSerializer.deserializeResponse(new TextEncoder().encode(body))
      : {};
    expect(Number(partialSuccess?.rejectedLogRecords ?? 0)).toBe(count);
  },
);

test('sends the headers that a receiver wants', () => {
  const headers = { 'X-Scope': 'shop' };
  const [request] = create({ headers }).encode(visit(), batch());
  expect(request).toMatchObject({
    url: 'https://otel.test/v1/logs',
    headers: { 'Content-Type': 'application/json', ...headers },
  });
});

test.each([{ endpoint: '' }, { service: '' }])('throws for %o', (options) => {
  expect(() => create(options)).toThrow(SetupError);
});
