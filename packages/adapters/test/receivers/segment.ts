import { validateEvent } from '@segment/analytics-core';
import { checkHead, checkJson } from './checkHead.ts';
import { checkShape, list, shape, text, time, uuid } from './checkShape.ts';
import type { Receiver } from './Receiver.ts';

const check = checkShape(
  shape({
    writeKey: text,
    sentAt: time,
    batch: list(
      shape({
        type: { const: 'track' },
        messageId: uuid,
        timestamp: time,
        'userId?': text,
        anonymousId: text,
        event: text,
        properties: { type: 'object', required: ['tactful'] },
        context: shape({
          page: shape({ path: text }),
          library: shape({ name: text }),
        }),
      }),
    ),
  }),
);

/** Segment's own check of one call. */
function validate(event: Parameters<typeof validateEvent>[0]): string[] {
  try {
    validateEvent(event);
    const { length } = JSON.stringify(event);
    return length > 32 * 1024 ? [`An event of ${length} bytes.`] : [];
  } catch (error) {
    return [(error as Error).message];
  }
}

/** Segment's tracking API (`/v1/b`, `/v1/batch`). */
export const segmentReceiver: Receiver = {
  check: (request) => [
    ...checkHead(request, { path: '/v1/b', contentType: 'text/plain' }),
    ...checkJson(request.body, (value) => [
      ...check(value),
      ...Object(value).batch.flatMap(validate),
    ]),
    ...(request.body.length > 500_000 ? ['Over 500 KB.'] : []),
  ],
  answer: { status: 200, body: '{"success":true}' },
};
