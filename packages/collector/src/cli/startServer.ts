import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { createCollector } from '../createCollector.ts';
import { SetupError } from '../lib/SetupError.ts';
import { createRelay } from '../relay/createRelay.ts';
import { loadForwards } from '../relay/loadForwards.ts';
import { createSqliteStore } from '../store/createSqliteStore.ts';
import type { Store } from '../store/Store.ts';
import type { ServerOptions } from './readOptions.ts';

export interface RunningServer {
  /** Where it listens: `http://127.0.0.1:8787`. */
  url: string;
  /** Answers what has arrived, takes nothing new, closes the store. */
  stop(): Promise<void>;
}

/** A request that is still not complete after this is cut off. */
const STOP_TIMEOUT_MS = 10_000;

/**
 * Opens the database and listens.
 *
 * @throws {SetupError} If the database cannot be opened or the address cannot be listened on.
 */
export async function startServer(
  options: ServerOptions,
): Promise<RunningServer> {
  const store = createSqliteStore({ file: options.database });
  try {
    return await serve(store, options);
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function serve(
  store: Store,
  options: ServerOptions,
): Promise<RunningServer> {
  const { port, host, token, allowOrigins, config, forward } = options;
  const adapters = forward === undefined ? [] : await loadForwards(forward);
  const stopping = new AbortController();
  const app = createCollector({
    store,
    token,
    openReads: token === undefined,
    allowOrigins,
    config,
    signal: stopping.signal,
  });
  // Prints what is wrong with the config now, not when the first page asks.
  await app.request('/tactful.json');

  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  const endConnections = endConnectionsOn(stopping.signal, server);
  await listen(server, { port, host });
  const relay = createRelay({
    store,
    adapters,
    onProblem: (line) => console.error(line),
  });

  return {
    url: formatUrl(server.address() as AddressInfo),
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      stopping.abort();
      endConnections();
      const timer = setTimeout(
        () => server.closeAllConnections(),
        STOP_TIMEOUT_MS,
      );
      await closed;
      clearTimeout(timer);
      await relay.stop();
      await store.close();
    },
  };
}

/** While stopping, an answer is the last on its connection; a kept-alive one would hold the server open. */
function endConnectionsOn(signal: AbortSignal, server: Server): () => void {
  const answering = new Set<ServerResponse>();
  const announce = (response: ServerResponse): void => {
    if (!response.headersSent) response.setHeader('Connection', 'close');
  };
  server.prependListener(
    'request',
    (_: IncomingMessage, response: ServerResponse) => {
      if (signal.aborted) announce(response);
      answering.add(response);
      response.once('close', () => {
        answering.delete(response);
        if (signal.aborted) server.closeIdleConnections();
      });
    },
  );
  return () => answering.forEach(announce);
}

function listen(
  server: Server,
  { port, host }: { port: number; host: string },
): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      reject(
        new SetupError(
          `Cannot listen on ${host}:${port}: ${error.message}. Pass another --host or --port.`,
        ),
      );
    });
    server.listen(port, host, resolve);
  });
}

function formatUrl({ address, port }: AddressInfo): string {
  return `http://${address.includes(':') ? `[${address}]` : address}:${port}`;
}
