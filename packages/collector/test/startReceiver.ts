import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import { ga4Receiver } from '../../adapters/test/receivers/ga4.ts';
import { slackReceiver } from '../../adapters/test/receivers/webhooks.ts';

const receivers = { slack: slackReceiver, ga4: ga4Receiver };
export type ReceiverName = keyof typeof receivers;

/** How it fails. */
export type Fault =
  | 'answers nothing'
  | 'answers 401'
  | 'answers 503'
  | 'hangs up';

interface Arrival {
  to: ReceiverName;
  url: string;
  body: string;
  /** Whether it was answered as the real one answers what is right. */
  isTaken: boolean;
}

export interface TestReceiver {
  origin: string;
  /** Every request, in the order of arrival. */
  readonly arrivals: readonly Arrival[];
  /** What was wrong with requests. */
  readonly problems: readonly string[];
  /** Bodies that went to one of them. */
  bodies(to: ReceiverName, which?: 'taken'): unknown[];
  /** From now on each fails like this once it has taken so many requests. */
  fail(fault: Fault, afterCount: number): void;
  /** Takes everything again. */
  mend(): void;
}

/** Slack and GA4 in one server on loopback: it refuses what their documentation does not allow. */
export async function startReceiver(): Promise<TestReceiver> {
  const arrivals: Arrival[] = [];
  const problems: string[] = [];
  let fault: Fault | undefined;
  let takes = Infinity;
  const sentTo = (to: ReceiverName): Arrival[] =>
    arrivals.filter((arrival) => arrival.to === to);

  const server = createServer(async (request, response) => {
    const { method = '', url = '' } = request;
    const body = await text(request);
    const to = url.startsWith('/services/') ? 'slack' : 'ga4';
    const { check, answer } = receivers[to];
    const headers = request.headers as Record<string, string>;
    const found = check({ method, url, headers, body });
    problems.push(...found);
    const taken = sentTo(to).filter(({ isTaken }) => isTaken).length;
    const isTaken = !found.length && (!fault || taken < takes);
    arrivals.push({ to, url, body, isTaken });
    if (isTaken) {
      response.writeHead(answer.status, answer.headers).end(answer.body);
    } else if (found.length) response.writeHead(400).end();
    else if (fault === 'answers 401') response.writeHead(401).end();
    else if (fault === 'answers 503') response.writeHead(503).end();
    else if (fault === 'hangs up') request.socket.destroy();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });

  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    arrivals,
    problems,
    bodies: (to, which) =>
      sentTo(to)
        .filter(({ isTaken }) => isTaken || !which)
        .map((arrival): unknown => JSON.parse(arrival.body)),
    fail: (how, afterCount) => {
      fault = how;
      takes = afterCount;
    },
    mend: () => (fault = undefined),
  };
}
