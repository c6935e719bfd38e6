import { checkHead, checkJson } from './checkHead.ts';
import { checkShape, list, shape, text, time, uuid } from './checkShape.ts';
import { readForm } from './form.ts';
import { httpReceiver } from './http.ts';
import type { Receiver } from './Receiver.ts';

const JSON_TYPE = 'application/json';
const letters = (maxLength: number): object => ({ ...text, maxLength });

/** A record's data, flat, with what it is under `tactful`. */
const properties = {
  type: 'object',
  required: ['tactful'],
  properties: {
    answers: { type: 'object' },
    tactful: {
      type: 'object',
      required: ['id', 'type', 'name', 'at'],
      properties: { id: uuid, at: time },
    },
  },
};
const checkList = checkShape(list(properties));
const checkProperties = checkShape(properties);

const section = shape({
  type: { const: 'section' },
  text: shape({
    type: { const: 'plain_text' },
    text: letters(3000),
    emoji: { type: 'boolean' },
  }),
});
const checkSlack = checkShape(
  shape({
    // What looks like a mention or a link must be escaped.
    text: { ...text, pattern: '^[^<>]*$' },
    blocks: { ...list(section), maxItems: 50 },
  }),
);
const checkDiscord = checkShape(
  shape({
    embeds: {
      ...list(
        shape({
          title: letters(256),
          description: letters(4096),
          timestamp: time,
        }),
      ),
      maxItems: 10,
    },
    allowed_mentions: shape({ parse: { type: 'array', maxItems: 0 } }),
  }),
);
const checkTeams = checkShape(
  shape({
    type: { const: 'message' },
    attachments: list(
      shape({
        contentType: { const: 'application/vnd.microsoft.card.adaptive' },
        content: shape({
          type: { const: 'AdaptiveCard' },
          version: { const: '1.4' },
          body: list(
            shape({
              type: { const: 'TextBlock' },
              text,
              wrap: { type: 'boolean' },
              'weight?': { enum: ['Default', 'Lighter', 'Bolder'] },
            }),
          ),
        }),
      }),
    ),
  }),
);

/** A web app of Google Apps Script whose `doPost` is the one of its page. */
export const appsScriptReceiver: Receiver = {
  check: (request) => [
    ...checkHead(request, {
      path: /\/macros\/s\/[\w-]+\/exec$/,
      contentType: 'text/plain',
    }),
    ...httpReceiver.check(request),
  ],
  answer: { status: 200, body: '{"accepted":1}' },
};

/** A "Catch Hook" of Zapier: a list makes the Zap run once for each. */
export const zapierReceiver: Receiver = {
  check: (request) => [
    ...checkHead(request, {
      path: /\/hooks\/catch\/\d+\/\w+\/$/,
      contentType: 'text/plain',
    }),
    ...checkJson(request.body, checkList),
  ],
  answer: {
    status: 200,
    body: '{"attempt":"1","id":"1","request_id":"1","status":"success"}',
  },
};

/** A "Custom webhook" of Make, which reads forms. */
export const makeReceiver: Receiver = {
  check: (request) => [
    ...checkHead(request, {
      path: /./,
      contentType: 'application/x-www-form-urlencoded',
    }),
    ...checkProperties(readForm(request.body)),
  ],
  answer: { status: 200, body: 'Accepted' },
};

/** An incoming webhook of Slack. */
export const slackReceiver: Receiver = {
  check: (request) => [
    ...checkHead(request, {
      path: /\/services\/T\w+\/B\w+\/\w+$/,
      contentType: JSON_TYPE,
    }),
    ...checkJson(request.body, checkSlack),
  ],
  answer: { status: 200, body: 'ok' },
};

/** A webhook of Discord. */
export const discordReceiver: Receiver = {
  check: (request) => [
    ...checkHead(request, {
      path: /\/api\/webhooks\/\d+\/[\w-]+\?wait=true$/,
      contentType: JSON_TYPE,
    }),
    ...checkJson(request.body, checkDiscord),
  ],
  answer: { status: 200, body: '{"id":"1"}' },
};

/** A workflow of Microsoft Teams that posts cards. */
export const teamsReceiver: Receiver = {
  check: (request) => [
    ...checkHead(request, { path: /./, contentType: JSON_TYPE }),
    ...checkJson(request.body, checkTeams),
    ...(request.body.length > 28_000 ? ['Over 28 KB.'] : []),
  ],
  answer: { status: 202, body: '' },
};
