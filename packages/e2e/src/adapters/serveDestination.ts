import type {
  Receiver,
  SentRequest,
} from '../../../adapters/test/receivers/Receiver.ts';
import { type PageServer, type Reply, servePages } from '../servePages.ts';

/** What a destination refuses: a record with this text for itself, and one for its size. */
export const REFUSED = 'Refuse me.';
export const TOO_LARGE = 'Far too large.';

/** A server of another origin that stands for a destination, with the faults of a bad day. */
export interface Destination {
  origin: string;
  /** Requests that it has taken. */
  readonly taken: SentRequest[];
  /** What was wrong with requests. */
  readonly problems: string[];
  /** How often it has answered with each status. */
  readonly statuses: Record<number, number>;
  close: PageServer['close'];
}

/**
 * Takes what the receiver has nothing against.
 *
 * @param hasFaults Its first answer is a 429; records with certain texts it refuses by 400 and 413.
 */
export async function serveDestination(
  receiver: Receiver,
  { hasFaults }: { hasFaults: boolean },
): Promise<Destination> {
  const taken: SentRequest[] = [];
  const problems: string[] = [];
  const statuses: Record<number, number> = {};

  const judge = (request: SentRequest): Reply & object => {
    const found = receiver.check(request);
    if (found.length) {
      problems.push(...found);
      return { status: 400 };
    }
    // Forms write a blank as a plus, and JSON may hold JSON.
    const text = request.body.replaceAll('+', ' ');
    if (hasFaults && !statuses[429]) {
      return { status: 429, headers: { 'retry-after': '1' } };
    }
    if (hasFaults && text.includes(REFUSED)) return { status: 400 };
    if (hasFaults && text.includes(TOO_LARGE)) return { status: 413 };
    taken.push(request);
    return receiver.answer;
  };

  const server = await servePages({
    '/*': ({ method, url, headers, body }) => {
      const { origin = '*' } = headers;
      const allowed = {
        'access-control-allow-origin': origin,
        'access-control-allow-headers': 'content-type',
        'access-control-expose-headers': 'retry-after',
      };
      if (method === 'OPTIONS') return { status: 204, headers: allowed };
      const reply = judge({
        method,
        url,
        headers: headers as Record<string, string>,
        body,
      });
      const { status = 200 } = reply;
      statuses[status] = (statuses[status] ?? 0) + 1;
      return { ...reply, headers: { ...reply.headers, ...allowed } };
    },
  });
  const { otherOrigin: origin, close } = server;
  return { origin, taken, problems, statuses, close };
}
