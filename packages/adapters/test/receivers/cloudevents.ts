import { CloudEvent, HTTP } from 'cloudevents';
import { checkHead, checkJson } from './checkHead.ts';
import { checkShape, list, shape, text, time } from './checkShape.ts';
import type { Receiver, SentRequest } from './Receiver.ts';

const event = {
  ...shape({
    specversion: { const: '1.0' },
    id: text,
    source: { type: 'string', minLength: 1, format: 'uri-reference' },
    type: text,
    'subject?': text,
    'time?': time,
    'datacontenttype?': { const: 'application/json' },
    'dataschema?': { type: 'string', format: 'uri' },
    'data?': { type: 'object' },
  }),
};
const checkOne = checkShape(event);
const checkAll = checkShape(list(event));

/** What the CloudEvents SDK says. */
function parse({ headers, body }: SentRequest): string[] {
  try {
    const parsed = HTTP.toEvent<object>({ headers: { ...headers }, body });
    for (const one of [parsed].flat()) new CloudEvent(one).validate();
    return [];
  } catch (error) {
    return [(error as Error).message];
  }
}

/** HTTP binding, JSON format 1.0.2: batches and structured events. */
export const cloudeventsReceiver: Receiver = {
  check: (request) => {
    const isBatch = request.body.startsWith('[');
    const contentType = `application/cloudevents${isBatch ? '-batch' : ''}+json`;
    return [
      ...checkHead(request, { path: /./, contentType }),
      ...parse(request),
      ...checkJson(request.body, isBatch ? checkAll : checkOne),
    ];
  },
  answer: { status: 204, body: '' },
};
