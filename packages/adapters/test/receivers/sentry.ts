import { parseEnvelope } from '@sentry/core';
import { checkHead } from './checkHead.ts';
import { checkShape, shape, text, time } from './checkShape.ts';
import type { Receiver } from './Receiver.ts';

const hex = { type: 'string', pattern: '^[0-9a-f]{32}$' };
const sdk = shape({ name: text, version: text });
const checkHeader = checkShape(
  shape({ event_id: hex, sent_at: time, dsn: text, sdk }),
);
const checkItem = checkShape(
  shape({ type: { const: 'feedback' }, length: { type: 'integer' } }),
);
const checkEvent = checkShape(
  shape({
    event_id: hex,
    timestamp: { type: 'number', minimum: 1e9, maximum: 1e10 },
    platform: text,
    type: { const: 'feedback' },
    level: { const: 'info' },
    sdk,
    'environment?': text,
    'release?': text,
    tags: {
      type: 'object',
      maxProperties: 50,
      additionalProperties: { type: 'string', maxLength: 200 },
    },
    user: shape({ 'id?': text }),
    contexts: shape({
      feedback: shape({
        message: { ...text, maxLength: 4096 },
        'contact_email?': { type: 'string', format: 'email' },
        'name?': text,
        url: text,
        source: text,
      }),
    }),
  }),
);

/** Sentry's envelope endpoint, with one feedback in each. */
export const sentryReceiver: Receiver = {
  check: (request) => {
    const head = checkHead(request, {
      path: /\/api\/\d+\/envelope\/\?sentry_key=\w+&sentry_version=7$/,
      contentType: 'text/plain',
    });
    try {
      const [header, items] = parseEnvelope(request.body);
      const [[itemHeader, payload] = [], ...more] = items as [
        object,
        Uint8Array,
      ][];
      const { length } = payload ?? [];
      const event = JSON.parse(new TextDecoder().decode(payload));
      return [
        ...head,
        ...checkHeader(header),
        ...checkItem(itemHeader),
        ...checkEvent(event),
        ...(more.length ? ['More than one item.'] : []),
        ...(Object(header).event_id === event.event_id
          ? []
          : ['Two event_ids.']),
        ...(Object(itemHeader).length === length ? [] : ['A wrong length.']),
      ];
    } catch (error) {
      return [...head, (error as Error).message];
    }
  },
  answer: { status: 200, body: '{"id":"0"}' },
};
