import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import { answerProblem } from './lib/answerProblem.ts';
import {
  createConfigSource,
  type ConfigLoader,
} from './lib/createConfigSource.ts';
import { createCors } from './lib/createCors.ts';
import { createReadGuard } from './lib/createReadGuard.ts';
import { RequestProblem } from './lib/RequestProblem.ts';
import { SetupError } from './lib/SetupError.ts';
import { getConfig } from './routes/getConfig.ts';
import { getHealth } from './routes/getHealth.ts';
import { getRecords } from './routes/getRecords.ts';
import { getStream } from './routes/getStream.ts';
import { postBatches } from './routes/postBatches.ts';
import { CursorError } from './store/CursorError.ts';
import type { Store } from './store/Store.ts';

const METHODS = {
  '/v1/batches': 'POST',
  '/v1/records': 'GET, HEAD',
  '/v1/stream': 'GET, HEAD',
  '/tactful.json': 'GET, HEAD',
  '/healthz': 'GET, HEAD',
};

export interface CollectorOptions {
  /** Where records are kept. Whoever made it closes it. */
  store: Store;
  /** Bearer token for reading records. Without one nobody may, unless `openReads` is set. */
  token?: string | undefined;
  /**
   * Without a token: whether records may be read by who asks this machine by a loopback name
   * (`localhost`, `127.0.0.1`, `[::1]`). Only for a server bound to loopback with no proxy before it.
   * @default false
   */
  openReads?: boolean | undefined;
  /**
   * Origins whose pages may read answers: `https://shop.example`, or `*` for all.
   * @default []
   */
  allowOrigins?: readonly string[] | undefined;
  /** Served as `/tactful.json`: path of a file, or a function that gives the text. None by default. */
  config?: string | ConfigLoader | undefined;
  /** Ends open streams when it is aborted: a server that waits for its connections needs that. */
  signal?: AbortSignal | undefined;
  /**
   * Takes one line for what is broken on this side: the config, the store.
   * @default console.error
   */
  onProblem?: ((line: string) => void) | undefined;
}

/**
 * Builds the collector's routes as a Hono app, to be served by any server or mounted into
 * another app. Starts nothing by itself.
 *
 * @throws {SetupError} If `token` is empty or an entry of `allowOrigins` is not an origin.
 */
export function createCollector(options: CollectorOptions): Hono {
  const {
    store,
    token,
    openReads = false,
    allowOrigins = [],
    config,
    signal,
    onProblem = (line) => console.error(line),
  } = options;
  if (token === '')
    throw new SetupError('The token is empty. Pass one, or none.');

  const cors = createCors(allowOrigins);
  const guard = createReadGuard({ token, openReads });
  const app = new Hono();

  app.use('/v1/batches', cors);
  app.use('/tactful.json', cors);
  for (const path of ['/v1/records', '/v1/stream']) {
    // Reads that no token protects stay closed to the pages of other origins.
    if (token !== undefined) app.use(path, cors);
    app.get(path, guard);
  }

  app.post('/v1/batches', postBatches(store, { onProblem }));
  app.get('/v1/records', getRecords(store));
  app.get('/v1/stream', getStream(store, { signal }));
  app.get('/tactful.json', getConfig(createReader(config, onProblem)));
  app.get('/healthz', getHealth(store));

  for (const [path, allow] of Object.entries(METHODS)) {
    app.all(path, () => {
      throw new RequestProblem(405, {
        detail: `Use ${allow} here.`,
        headers: { Allow: allow },
      });
    });
  }
  app.notFound((c) =>
    answerProblem(
      c,
      new RequestProblem(404, { detail: `There is no ${c.req.path} here.` }),
    ),
  );
  app.onError((error, c) => {
    if (error instanceof RequestProblem) return answerProblem(c, error);
    if (error instanceof CursorError) {
      const problems = [{ path: 'cursor', message: error.message }];
      return answerProblem(
        c,
        new RequestProblem(400, { detail: error.message, problems }),
      );
    }
    onProblem(
      `[tactful:collector] ${c.req.method} ${c.req.path} failed: ${error.message}`,
    );
    return answerProblem(
      c,
      new RequestProblem(500, { detail: 'This is a fault of the collector.' }),
    );
  });
  return app;
}

function createReader(
  config: CollectorOptions['config'],
  onProblem: (line: string) => void,
): ReturnType<typeof createConfigSource> | undefined {
  if (config === undefined) return undefined;
  if (typeof config === 'function') {
    return createConfigSource(config, { label: 'The config', onProblem });
  }
  return createConfigSource(() => readFile(config, 'utf8'), {
    label: config,
    onProblem,
  });
}
