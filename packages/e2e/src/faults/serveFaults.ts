import {
  batch as batchSchema,
  type Batch,
  type TactfulRecord,
} from '@tactful/schema';
import {
  type Answer,
  type PageServer,
  type Reply,
  type ServedRequest,
  servePages,
} from '../servePages.ts';
import { scriptRoutes } from '../serveTactful.ts';
import type { Fault, Plan } from './Fault.ts';

/** One batch that arrived whole. */
export interface Arrival {
  readonly path: string;
  readonly atMs: number;
  readonly bytes: number;
  readonly batch: Batch;
  /** Whether the receiver has taken it; it may not have said so. */
  readonly isTaken: boolean;
}

/** Pages, the built files, and a receiver at every path under `/feedback` that fails on demand. */
export interface FaultServer extends PageServer {
  /** Sets what the receiver does from now on. */
  plan(next: Plan, path?: string): void;
  /** Batches in the order of arrival. */
  readonly arrivals: readonly Arrival[];
  /** Requests to the receiver, whether they were read or not. */
  requestCount(): number;
  /** Every record that the receiver has taken, by id, each once. */
  readonly taken: ReadonlyMap<string, TactfulRecord>;
  /** How often it took one that it had. */
  repeats(): number;
  /** What was wrong with batches; the receiver answered 400. */
  readonly invalid: readonly string[];
}

const CORS = { 'access-control-allow-origin': '*' };
/** What the receiver answers where nothing is wrong. */
const OK = { headers: { 'content-type': 'application/json' }, body: '{}' };

export async function serveFaults(
  routes: Readonly<Record<string, Answer>>,
): Promise<FaultServer> {
  const plans = new Map<string, Plan>();
  const arrivals: Arrival[] = [];
  const taken = new Map<string, TactfulRecord>();
  const invalid: string[] = [];
  let requests = 0;
  let repeats = 0;

  const isReceiver = ({
    method,
    path,
  }: Pick<ServedRequest, 'method' | 'path'>): boolean =>
    method === 'POST' && path.startsWith('/feedback');
  /** What comes next, where the request itself does not matter. */
  const next = (path: string): Fault | undefined => {
    const plan = plans.get(path) ?? [];
    if (typeof plan === 'function') return undefined;
    plans.set(path, plan.slice(1));
    return plan[0] ?? 'take';
  };
  // Refused before it is read: what is decided then, is remembered until the body is here.
  const decided = new Map<string, Fault[]>();

  const receive = (request: ServedRequest): Reply => {
    const { path } = request;
    const { data, error } = batchSchema.safeParse(JSON.parse(request.body));
    if (error) {
      invalid.push(error.message);
      return { status: 400 };
    }
    const plan = plans.get(path);
    const fault =
      typeof plan === 'function'
        ? plan(data)
        : (decided.get(path)?.shift() ?? 'take');
    const reply = replyTo(fault);
    const isTaken =
      fault === 'take' ||
      (typeof fault === 'string' ? fault.startsWith('take') : isSuccess(fault));
    const { atMs } = request;
    const bytes = Buffer.byteLength(request.body);
    arrivals.push({ path, atMs, bytes, batch: data, isTaken });
    if (isTaken) {
      const refused = typeof fault === 'object' ? refusedBy(fault) : [];
      for (const record of data.records) {
        if (refused.includes(record.id)) continue;
        if (taken.has(record.id)) repeats += 1;
        taken.set(record.id, record);
      }
    }
    return reply;
  };

  const server = await servePages(
    {
      ...scriptRoutes(),
      '/feedback*': (request) =>
        isReceiver(request)
          ? receive(request)
          : {
              status: 204,
              headers: { ...CORS, 'access-control-allow-headers': '*' },
            },
      '/next': { body: '<title>Next</title>' },
      '/hang': 'hang',
      ...routes,
    },
    {
      refuses: (request) => {
        if (!isReceiver(request)) return false;
        requests += 1;
        const fault = next(request.path);
        if (fault === 'refuse') return true;
        if (fault) {
          decided.set(request.path, [
            ...(decided.get(request.path) ?? []),
            fault,
          ]);
        }
        return false;
      },
    },
  );
  return {
    ...server,
    plan: (plan, path = '/feedback') => void plans.set(path, plan),
    arrivals,
    requestCount: () => requests,
    taken,
    repeats: () => repeats,
    invalid,
  };
}

function replyTo(fault: Fault): Reply {
  switch (fault) {
    case 'take':
      return { ...OK, headers: { ...OK.headers, ...CORS } };
    case 'refuse':
    case 'reset':
    case 'takeThenReset':
      return 'reset';
    case 'takeThenStall':
      return { headers: { ...OK.headers, ...CORS }, body: stall() };
    case 'hang':
      return 'hang';
    default:
      return { ...fault, headers: { ...CORS, ...fault.headers } };
  }
}

/** The beginning of a body, and never its end. */
async function* stall(): AsyncGenerator<string> {
  yield '{';
  await new Promise(() => {});
}

function isSuccess({ status = 200, body }: Exclude<Reply, string>): boolean {
  const isOurs = typeof body !== 'string' || !body.startsWith('<');
  return status >= 200 && status < 300 && isOurs;
}

function refusedBy({ body }: Exclude<Reply, string>): readonly string[] {
  if (typeof body !== 'string' || !body.startsWith('{')) return [];
  const { rejected } = JSON.parse(body) as { rejected?: string[] };
  return rejected ?? [];
}
