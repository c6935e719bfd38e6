import { batch } from '../../../schema/src/index.ts';
import { checkHead, checkJson } from './checkHead.ts';
import type { Receiver } from './Receiver.ts';

/** Takes batches of the wire format. */
export const httpReceiver: Receiver = {
  check: (request) => [
    ...checkHead(request, { path: /./, contentType: 'text/plain' }),
    ...checkJson(request.body, (value) =>
      (batch.safeParse(value).error?.issues ?? []).map(
        ({ path, message }) => `/${path.join('/')} ${message}`,
      ),
    ),
  ],
  answer: { status: 200, body: '{"rejected":[]}' },
};
