import { checkHead } from './checkHead.ts';
import { checkShape, list, shape, text, time, uuid } from './checkShape.ts';
import type { Receiver } from './Receiver.ts';

const FORM = 'application/x-www-form-urlencoded';

interface Fields {
  [key: string]: string | Fields;
}

const makeFields = (): Fields => Object.create(null) as Fields;

/** Reads a body as PHP does: `records[0][id]=…`. */
export function readForm(body: string): unknown {
  const root = makeFields();
  for (const [path, value] of new URLSearchParams(body)) {
    const keys = path.split(/[[\]]+/).filter(Boolean);
    const last = keys.pop() ?? '';
    let place = root;
    for (const key of keys) {
      const found = place[key];
      // Two keys can be written the same way, with brackets in them.
      const next: Fields = typeof found === 'object' ? found : makeFields();
      place[key] = next;
      place = next;
    }
    place[last] = value;
  }
  return asLists(root);
}

function asLists(value: unknown): unknown {
  if (typeof value !== 'object' || !value) return value;
  const keys = Object.keys(value);
  const all = Object.values(value).map(asLists);
  const isList = keys.length > 0 && keys.every((key, at) => key === String(at));
  return isList
    ? all
    : Object.fromEntries(keys.map((key, at) => [key, all[at]]));
}

const check = checkShape(
  shape({
    v: { const: '1' },
    sentAt: time,
    sdk: shape({ name: text, version: text }),
    records: list({
      type: 'object',
      required: ['id', 'type', 'name', 'at', 'session', 'page', 'seq'],
      properties: { id: uuid, at: time, page: shape({ id: text, path: text }) },
    }),
  }),
);

/** Takes batches as forms send them. */
export const formReceiver: Receiver = {
  check: (request) => [
    ...checkHead(request, { path: /./, contentType: FORM }),
    ...check(readForm(request.body)),
  ],
  answer: { status: 200, body: '{}' },
};
