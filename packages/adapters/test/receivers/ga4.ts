import { checkHead, checkJson } from './checkHead.ts';
import { checkShape, list, shape, text } from './checkShape.ts';
import type { Receiver } from './Receiver.ts';

/** Names that are Google's own (Measurement Protocol, reserved names). */
const RESERVED =
  '^(ad_activeview|ad_click|ad_exposure|ad_query|ad_reward|adunit_exposure|app_.*|error|first_open|first_visit|in_app_purchase|notification_.*|os_update|screen_view|session_start|user_engagement)$';

const check = checkShape(
  shape({
    client_id: text,
    'user_id?': { ...text, maxLength: 256 },
    timestamp_micros: { type: 'integer', minimum: 1e15, maximum: 1e16 },
    events: {
      ...list(
        shape({
          name: {
            type: 'string',
            pattern: '^[A-Za-z][A-Za-z0-9_]{0,39}$',
            not: { type: 'string', pattern: RESERVED },
          },
          params: {
            type: 'object',
            maxProperties: 25,
            propertyNames: {
              pattern:
                '^(?!ga_|google_|gtag|firebase_)[A-Za-z][A-Za-z0-9_]{0,39}$',
            },
            required: ['session_id', 'engagement_time_msec'],
            properties: { session_id: { type: 'string', pattern: '^\\d+$' } },
            additionalProperties: {
              anyOf: [
                { type: 'string', maxLength: 100 },
                { type: 'number' },
                { type: 'boolean' },
              ],
            },
          },
        }),
      ),
      maxItems: 25,
    },
  }),
);

/** The Measurement Protocol of GA4, as its `/debug` endpoint would check it. */
export const ga4Receiver: Receiver = {
  check: (request) => [
    ...checkHead(request, {
      path: /\/mp\/collect\?measurement_id=G-\w+&api_secret=\w+$/,
      contentType: 'text/plain',
    }),
    ...checkJson(request.body, check),
    ...(request.body.length > 130_000 ? ['Over 130 kB.'] : []),
  ],
  answer: { status: 204, body: '' },
};
