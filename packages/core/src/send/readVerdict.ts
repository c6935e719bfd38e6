import type {
  Adapter,
  Reply,
  RequestAdapter,
  Verdict,
} from '../deliver/Adapter.ts';

/**
 * What an adapter says of an answer of 2xx.
 *
 * @returns `undefined` for any other, for none, and where the adapter chokes on it.
 */
export function readVerdict(
  adapter: Adapter,
  reply: Reply | undefined,
): Verdict | undefined {
  if (!reply || reply.status < 200 || reply.status >= 300) return undefined;
  try {
    return (adapter as RequestAdapter).acknowledge?.(reply) ?? 'ok';
  } catch {
    return undefined;
  }
}
