import type { SentRequest } from './Receiver.ts';

/** Lists what differs from the method `POST`, the path and the content type that are wanted. */
export function checkHead(
  { method, url, headers }: SentRequest,
  { path, contentType }: { path: string | RegExp; contentType: string },
): string[] {
  const { pathname, search } = new URL(url, 'http://receiver.test');
  const found = pathname + search;
  const isThere =
    typeof path === 'string' ? found.endsWith(path) : path.test(found);
  // A text without a type of its own is sent as this.
  const type = headers['content-type'] ?? 'text/plain;charset=UTF-8';
  return [
    ...(method === 'POST' ? [] : [`Method ${method}.`]),
    ...(isThere ? [] : [`Path ${found}.`]),
    ...(type.startsWith(contentType) ? [] : [`Content type ${type}.`]),
  ];
}

/** Reads JSON; what is none becomes a problem. */
export function checkJson(
  body: string,
  check: (value: unknown) => string[],
): string[] {
  try {
    return check(JSON.parse(body));
  } catch (error) {
    return [`Body: ${(error as Error).message}`];
  }
}
