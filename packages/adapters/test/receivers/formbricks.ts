import { checkHead, checkJson } from './checkHead.ts';
import { checkShape, shape, text, time } from './checkShape.ts';
import type { Receiver } from './Receiver.ts';

/** As Formbricks makes ids. */
const id = { type: 'string', pattern: '^[a-z][0-9a-z]{1,31}$' };

const check = checkShape(
  shape({
    surveyId: id,
    finished: { const: true },
    createdAt: time,
    updatedAt: time,
    'userId?': text,
    'language?': text,
    data: {
      type: 'object',
      minProperties: 1,
      additionalProperties: {
        anyOf: [
          { type: 'string' },
          { type: 'number' },
          { type: 'array', items: { type: 'string' } },
          { type: 'object', additionalProperties: { type: 'string' } },
        ],
      },
    },
    'ttc?': { type: 'object', additionalProperties: { type: 'number' } },
    'variables?': {
      type: 'object',
      additionalProperties: { type: ['string', 'number'] },
    },
    meta: shape({ source: text, url: text, 'action?': text }),
  }),
);

/** Formbricks' public client API, `POST /api/v1/client/{environmentId}/responses`. */
export const formbricksReceiver: Receiver = {
  check: (request) => [
    ...checkHead(request, {
      path: /\/api\/v1\/client\/[a-z][0-9a-z]+\/responses$/,
      contentType: 'application/json',
    }),
    ...checkJson(request.body, check),
  ],
  answer: {
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: '{"data":{"id":"cm0000000000000000000000r"}}',
  },
};
