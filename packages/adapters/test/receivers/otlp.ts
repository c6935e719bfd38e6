import { checkHead, checkJson } from './checkHead.ts';
import { checkShape, list, shape, text } from './checkShape.ts';
import type { Receiver } from './Receiver.ts';

const anyValue = {
  type: 'object',
  additionalProperties: false,
  maxProperties: 1,
  properties: {
    stringValue: { type: 'string' },
    boolValue: { type: 'boolean' },
    intValue: { type: 'string', pattern: '^-?\\d{1,19}$' },
    doubleValue: { type: 'number' },
    arrayValue: shape({
      values: { type: 'array', items: { $ref: '#/$defs/anyValue' } },
    }),
    kvlistValue: shape({ values: { $ref: '#/$defs/keyValues' } }),
  },
};
const nanoseconds = { type: 'string', pattern: '^[1-9]\\d{18}$' };

const check = checkShape({
  $defs: {
    anyValue,
    keyValues: {
      type: 'array',
      // In a body, unlike an attribute's, it may be empty.
      items: shape({
        key: { type: 'string' },
        value: { $ref: '#/$defs/anyValue' },
      }),
    },
  },
  ...shape({
    resourceLogs: list(
      shape({
        resource: shape({ attributes: { $ref: '#/$defs/keyValues' } }),
        scopeLogs: list(
          shape({
            scope: shape({ name: text, version: text }),
            logRecords: list(
              shape({
                timeUnixNano: nanoseconds,
                observedTimeUnixNano: nanoseconds,
                severityNumber: { type: 'integer', minimum: 1, maximum: 24 },
                severityText: text,
                eventName: { ...text, maxLength: 256 },
                attributes: { $ref: '#/$defs/keyValues' },
                body: { $ref: '#/$defs/anyValue' },
              }),
            ),
          }),
        ),
      }),
    ),
  }),
});

/** Keys that stand twice in one list of attributes. */
function doubles(value: unknown): string[] {
  if (typeof value !== 'object' || !value) return [];
  if (!Array.isArray(value)) return Object.values(value).flatMap(doubles);
  const keys = value.map((one) => Object(one).key).filter(Boolean);
  return [
    ...(new Set(keys).size < keys.length ? [`Twice: ${keys.join()}`] : []),
    ...value.flatMap(doubles),
  ];
}

/** OTLP over HTTP, JSON: `/v1/logs`. */
export const otlpReceiver: Receiver = {
  check: (request) => [
    ...checkHead(request, {
      path: '/v1/logs',
      contentType: 'application/json',
    }),
    ...checkJson(request.body, (value) => [...check(value), ...doubles(value)]),
  ],
  answer: {
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: '{"partialSuccess":{}}',
  },
};
