import {
  type Answer,
  type PageServer,
  type Reply,
  type ServedRequest,
  servePages,
} from '../../../e2e/src/servePages.ts';
import { scriptRoutes } from '../../../e2e/src/serveTactful.ts';
import { tagPage } from '../../../e2e/src/tagPage.ts';
import type { ContenderName } from './contenderNames.ts';
import { type ArrivedEvent, readEvents } from './marks.ts';

/** What the receiver does with one request; `'takeThenReset'`: it has the events, and the answer is lost. */
export type Fault = 'take' | 'takeThenReset' | Reply;

/** What it does, request by request; then it takes. */
export type Plan = readonly Fault[] | ((numbers: readonly number[]) => Fault);

/** Serves one contender, and takes its events, or does not. */
export interface Receiver extends PageServer {
  plan(next: Plan): void;
  /** Requests with events, whatever became of them. */
  requestCount(): number;
  /** Every event that it took, in the order of arrival. */
  readonly taken: readonly ArrivedEvent[];
}

const json = (body: unknown): Exclude<Reply, string> => ({
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

/** What the servers of the others say when their scripts start. */
const SETTINGS: Readonly<Record<string, Answer>> = {
  '/rudder/sourceConfig/': json({
    source: {
      id: 'bench',
      name: 'bench',
      writeKey: 'bench',
      enabled: true,
      config: { statsCollection: {} },
      connections: [],
      destinations: [],
      workspaceId: 'bench',
      dataplanes: {},
    },
  }),
  '/array/phc_bench/config': json({ supportedCompression: [] }),
  '/array/phc_bench/config.js': {
    headers: { 'content-type': 'text/javascript' },
    body: 'window._POSTHOG_REMOTE_CONFIG = { phc_bench: { config: { supportedCompression: [] }, siteApps: [] } }',
  },
  '/flags/': json({ flags: {}, supportedCompression: [] }),
};

export async function serveReceiver(
  name: ContenderName,
  script: string,
): Promise<Receiver> {
  let plan: Plan = [];
  let requests = 0;
  const taken: ArrivedEvent[] = [];

  const next = (numbers: readonly number[]): Fault => {
    if (typeof plan === 'function') return plan(numbers);
    const [first = 'take', ...rest] = plan;
    plan = rest;
    return first;
  };
  const receive = ({ body }: ServedRequest): Reply => {
    const events = readEvents(body);
    if (!events.length) return json({});
    requests += 1;
    const fault = next(events.map(({ n }) => n));
    if (fault !== 'take' && fault !== 'takeThenReset') return fault;
    taken.push(...events);
    return fault === 'take' ? json({}) : 'reset';
  };

  const contender = '<script src="/contender.js"></script>';
  const page =
    name === 'Tactful'
      ? tagPage({
          config: { version: 1, prompts: [] },
          body: `<h1>A page</h1>${contender}`,
        })
      : `<!doctype html><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">
        <h1>A page</h1>${contender}`;
  const server = await servePages({
    ...scriptRoutes(),
    ...SETTINGS,
    '/contender.js': {
      headers: { 'content-type': 'text/javascript; charset=utf-8' },
      body: script,
    },
    '/next': { body: '<title>Next</title>' },
    '/*': (request) =>
      request.path === '/' && request.method === 'GET'
        ? { body: page }
        : receive(request),
  });
  return {
    ...server,
    plan: (to) => {
      plan = to;
    },
    requestCount: () => requests,
    taken,
  };
}
