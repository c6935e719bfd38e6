import type {
  Adapter,
  Reply,
  RequestAdapter,
  Verdict,
} from '../deliver/Adapter.ts';

/** A page for people: of a log-in, of a hotel's network. */
const HTML = /^\s*<(!doctype )?html\b/i;

/**
 * Whether somebody else has answered in the receiver's place: a network that wants
 * a log-in first, or the page that a request was redirected to.
 */
export function isForeign({ status, body }: Reply): boolean {
  return status >= 200 && status < 300 && HTML.test(body);
}

/**
 * What an adapter says of an answer of 2xx.
 *
 * @returns `undefined` for any other, and for none.
 */
export function readVerdict(
  adapter: Adapter,
  reply: Reply | undefined,
): Verdict | undefined {
  if (!reply || reply.status < 200 || reply.status >= 300) return undefined;
  try {
    const { acknowledge = readRejected } = adapter as RequestAdapter;
    return acknowledge(reply) ?? 'ok';
  } catch {
    // By status.
    return 'ok';
  }
}

/** Receivers that say nothing, or nothing of ours, refused nothing. */
function readRejected({ body }: Reply): Verdict {
  const { rejected } = JSON.parse(body);
  return Array.isArray(rejected) ? { rejected } : 'ok';
}
