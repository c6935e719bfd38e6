import type { Adapter, Reply, RequestAdapter, Verdict } from './Adapter.ts';

const AGAIN = [408, 425, 429, 500, 502, 503, 504];

/**
 * Reads an answer: by its status, and where that is 2xx by the adapter's own rules.
 *
 * @returns `undefined` when the request is to be sent again.
 */
export function readVerdict(
  reply: Reply,
  adapter: Adapter,
): Verdict | undefined {
  const { status } = reply;
  if (status >= 200 && status < 300) {
    return (adapter as RequestAdapter).acknowledge?.(reply) ?? 'ok';
  }
  if (AGAIN.includes(status)) return undefined;
  return { reject: 'rejected' };
}
