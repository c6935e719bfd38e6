import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';

/** Loopback server of a test. Every request is kept, in the order of arrival. */
export interface PageServer {
  /** `http://127.0.0.1:<port>`. */
  readonly origin: string;
  /** The same server under another origin and site: `http://localhost:<port>`. */
  readonly otherOrigin: string;
  readonly requests: ServedRequest[];
  /** Answers `path` from now on, in place of what was there. */
  route(path: string, answer: Answer): void;
  /** Requests for a path, in the order of arrival. */
  requestsTo(path: string): ServedRequest[];
  close(): Promise<void>;
}

export interface ServedRequest {
  method: string;
  /** Path without query. */
  path: string;
  /** Path and query. */
  url: string;
  headers: IncomingMessage['headers'];
  body: string;
  /** When its last byte was there, as `Date.now()`. */
  atMs: number;
}

/** `'reset'` closes the connection without an answer, `'hang'` keeps it open without one. */
export type Reply =
  | 'reset'
  | 'hang'
  | {
      /** @default 200 */
      status?: number | undefined;
      /** @default { 'content-type': 'text/html; charset=utf-8' } */
      headers?: Record<string, string> | undefined;
      /** Piece by piece, if it is iterable. @default '' */
      body?: string | Uint8Array | AsyncIterable<string> | undefined;
    };

/** A reply, or what decides on one; a promise delays it. */
export type Answer =
  | Reply
  | ((request: ServedRequest) => Reply | Promise<Reply>);

const HTML = { 'content-type': 'text/html; charset=utf-8' };

export interface ServeOptions {
  /** Whether to close the connection of a request before its body is read. */
  refuses?:
    | ((request: Pick<ServedRequest, 'method' | 'path'>) => boolean)
    | undefined;
}

/**
 * Serves `routes`, by path, on a free loopback port. A path that ends in `*` stands for all that
 * start so; the longest wins. Anything else is a 404.
 */
export async function servePages(
  routes: Readonly<Record<string, Answer>> = {},
  { refuses }: ServeOptions = {},
): Promise<PageServer> {
  const answers = new Map(Object.entries(routes));
  const requests: ServedRequest[] = [];

  const findAnswer = (path: string): Answer => {
    const [best] = [...answers.keys()]
      .filter((route) =>
        route.endsWith('*')
          ? path.startsWith(route.slice(0, -1))
          : route === path,
      )
      .toSorted((one, other) => other.length - one.length);
    return (best && answers.get(best)) || { status: 404 };
  };

  const server = createServer(async (message, response) => {
    const { method = 'GET', url = '/' } = message;
    if (refuses?.({ method, path: url.split('?')[0] ?? url })) {
      response.destroy();
      return;
    }
    const request = await read(message).catch(() => undefined);
    if (!request) return; // The page went away while it was sending.
    requests.push(request);
    const answer = findAnswer(request.path);
    const reply = typeof answer === 'function' ? await answer(request) : answer;
    send(reply, response);
  });
  await new Promise<void>((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve()),
  );
  const { port } = server.address() as AddressInfo;

  return {
    origin: `http://127.0.0.1:${port}`,
    otherOrigin: `http://localhost:${port}`,
    requests,
    route: (path, answer) => void answers.set(path, answer),
    requestsTo: (path) => requests.filter((request) => request.path === path),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function read(message: IncomingMessage): Promise<ServedRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  const { method = 'GET', url = '/', headers } = message;
  return {
    method,
    path: url.split('?')[0] ?? url,
    url,
    headers,
    body: Buffer.concat(chunks).toString(),
    atMs: Date.now(),
  };
}

function send(reply: Reply, response: ServerResponse): void {
  if (reply === 'hang') return;
  if (reply === 'reset') {
    response.destroy();
    return;
  }
  const { status = 200, headers, body = '' } = reply;
  response.writeHead(status, { ...HTML, ...headers });
  if (typeof body === 'string' || body instanceof Uint8Array) {
    response.end(body);
    return;
  }
  // The page may go away in between.
  Readable.from(body)
    .on('error', () => response.destroy())
    .pipe(response);
}
