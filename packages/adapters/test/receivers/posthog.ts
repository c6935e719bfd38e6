import { checkHead, checkJson } from './checkHead.ts';
import { checkShape, list, shape, text, time, uuid } from './checkShape.ts';
import type { Receiver } from './Receiver.ts';

/** `$survey_response_…` may be any answer. */
const answer = { type: ['string', 'number', 'boolean', 'array', 'object'] };
const OWN = {
  $session_id: uuid,
  $window_id: uuid,
  $pathname: text,
  $lib: text,
  $lib_version: text,
  $process_person_profile: { type: 'boolean' },
};
const SURVEY = {
  $survey_id: text,
  $survey_name: text,
  $survey_submission_id: uuid,
};
const properties = (own: Record<string, object>): object => ({
  type: 'object',
  required: [...Object.keys(OWN), ...Object.keys(own)],
  properties: {
    ...OWN,
    ...SURVEY,
    ...own,
    $survey_language: text,
  },
  patternProperties: { '^\\$survey_response_': answer },
});
const SENT = {
  ...SURVEY,
  $survey_completed: { type: 'boolean' },
  $survey_questions: list(shape({ id: text, question: text })),
};

const event = (name: object, own: Record<string, object>): object =>
  shape({
    event: { type: 'string', ...name },
    uuid,
    timestamp: time,
    distinct_id: {
      type: 'string',
      minLength: 1,
      not: { enum: ['null', 'guest', 'anonymous', '0', 'undefined'] },
    },
    properties: properties(own),
  });

const check = checkShape(
  shape({
    api_key: { type: 'string', pattern: '^phc_' },
    sent_at: time,
    batch: list({
      oneOf: [
        event({ const: 'survey sent' }, SENT),
        event({ enum: ['survey shown', 'survey dismissed'] }, SURVEY),
        event({ pattern: '^(?!survey )[a-z.-]+$' }, {}),
      ],
    }),
  }),
);

/** PostHog's capture API (`/batch/`), with the words of its surveys. */
export const posthogReceiver: Receiver = {
  check: (request) => [
    ...checkHead(request, { path: '/batch/', contentType: 'text/plain' }),
    ...checkJson(request.body, check),
  ],
  answer: { status: 200, body: '{"status":"Ok"}' },
};
