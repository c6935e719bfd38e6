import type { HonoRequest } from 'hono';
import { RequestProblem } from './RequestProblem.ts';

const ACCEPTED = ['text/plain', 'application/json'];
const ENCODINGS = ['utf-8', 'utf8', 'us-ascii'];

/**
 * Lets through what a batch may be sent as: `text/plain` or `application/json`,
 * in UTF-8 and not compressed.
 *
 * @throws {RequestProblem} 415 for anything else, a missing content type included.
 */
export function checkContentType(request: HonoRequest): void {
  const [type = '', ...parameters] = (request.header('content-type') ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  if (!ACCEPTED.includes(type)) {
    throw refuse(
      `The content type is ${type ? `"${type}"` : 'missing'}. Send text/plain or application/json.`,
    );
  }

  const charset = parameters
    .find((parameter) => parameter.startsWith('charset='))
    ?.slice('charset='.length)
    .replaceAll('"', '');
  if (charset !== undefined && !ENCODINGS.includes(charset)) {
    throw refuse(`The charset is "${charset}". Send UTF-8.`);
  }

  const encoding = request.header('content-encoding') ?? 'identity';
  if (encoding !== 'identity') {
    throw refuse(
      `The content encoding is "${encoding}". Send it uncompressed.`,
    );
  }
}

function refuse(detail: string): RequestProblem {
  return new RequestProblem(415, {
    detail,
    headers: { Accept: ACCEPTED.join(', ') },
  });
}
