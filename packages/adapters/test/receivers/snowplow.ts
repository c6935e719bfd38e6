import { record } from '../../../schema/src/index.ts';
import { checkHead, checkJson } from './checkHead.ts';
import { checkShape, list, shape, text, uuid } from './checkShape.ts';
import type { Receiver } from './Receiver.ts';

const milliseconds = { type: 'string', pattern: '^\\d{13}$' };
const SNOWPLOW = 'iglu:com.snowplowanalytics.snowplow';

const check = checkShape(
  shape({
    schema: { const: `${SNOWPLOW}/payload_data/jsonschema/1-0-4` },
    data: list(
      shape({
        e: { const: 'ue' },
        eid: uuid,
        p: { enum: ['web', 'mob', 'pc', 'srv', 'app', 'tv', 'cnsl', 'iot'] },
        tv: text,
        tna: text,
        aid: text,
        dtm: milliseconds,
        stm: milliseconds,
        sid: uuid,
        'duid?': text,
        'uid?': text,
        ue_pr: text,
      }),
    ),
  }),
);
const checkEvent = checkShape(
  shape({
    schema: { const: `${SNOWPLOW}/unstruct_event/jsonschema/1-0-0` },
    data: shape({
      schema: {
        type: 'string',
        pattern: String.raw`^iglu:[\w.-]+/[\w-]+/jsonschema/\d+-\d+-\d+$`,
      },
      data: { type: 'object' },
    }),
  }),
);

function readEvent({ ue_pr: text }: { ue_pr: string }): string[] {
  return checkJson(text, (value) => [
    ...checkEvent(value),
    ...(record.safeParse(Object(value).data.data).error?.issues ?? []).map(
      ({ message }) => message,
    ),
  ]);
}

/** Snowplow's collector, tracker protocol 2. */
export const snowplowReceiver: Receiver = {
  check: (request) => [
    ...checkHead(request, {
      path: '/com.snowplowanalytics.snowplow/tp2',
      contentType: 'application/json',
    }),
    ...checkJson(request.body, (value) => [
      ...check(value),
      ...Object(value).data.flatMap(readEvent),
    ]),
  ],
  answer: { status: 200, body: 'ok' },
};
