import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { HttpBindings } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type Context } from 'hono';
import { createConfigChanges } from './createConfigChanges.ts';
import { proxyRecords, type CollectorAccess } from './proxyRecords.ts';

export interface ShopOptions {
  /** Path of the `tactful.json` whose changes the open pages hear about. */
  config: string;
  /** Where the collector is; asked at each request, because it may start after the shop. */
  collector: () => CollectorAccess;
}

export interface Shop {
  app: Hono<{ Bindings: HttpBindings }>;
  /** Stops watching the config and ends the open streams. */
  dispose(): void;
}

type ShopContext = Context<{ Bindings: HttpBindings }>;

const CLIENT_ROUTES = [
  '/',
  '/products/:id',
  '/basket',
  '/checkout',
  '/orders/:number',
];

const publicFolder = fileURLToPath(new URL('../public', import.meta.url));
const tactfulFolder = fileURLToPath(
  new URL('.', import.meta.resolve('tactful/tactful.js')),
);

/** The shop as a Hono app: pages, script tag, records as they arrive, and news of the config. */
export function createShop(options: ShopOptions): Shop {
  const { config, collector } = options;
  const changes = createConfigChanges(config);
  const app = new Hono<{ Bindings: HttpBindings }>();

  const page = (context: ShopContext): Response =>
    context.html(
      readFileSync(`${publicFolder}/index.html`, 'utf8').replaceAll(
        '%COLLECTOR%',
        collector().url,
      ),
    );

  app.use(async (context, next) => {
    const elsewhere = readElsewhere(context);
    if (elsewhere) return context.redirect(elsewhere, 307);
    await next();
    context.res.headers.set('cache-control', 'no-cache');
    return;
  });

  app.get('/healthz', (context) => context.text('ok'));
  app.get('/config-changes', (context) => changes.stream(context));
  app.get('/records/list', (context) =>
    proxyRecords(context, { ...collector(), path: '/v1/records' }),
  );
  app.get('/records/stream', (context) =>
    proxyRecords(context, { ...collector(), path: '/v1/stream' }),
  );
  app.post('/new-visitor', (context) => {
    context.header('clear-site-data', '"storage"');
    return context.redirect('/', 303);
  });

  for (const route of CLIENT_ROUTES) app.get(route, page);
  app.get('/records', serveStatic({ path: `${publicFolder}/records.html` }));
  app.get('/index.html', (context) => context.redirect('/'));

  const script = serveStatic({ root: tactfulFolder });
  app.get('/tactful.js', script);
  app.get('/:chunk{tactful-[\\w-]+\\.[\\w-]+\\.js}', script);
  app.get('*', serveStatic({ root: publicFolder }));

  app.notFound((context) => {
    context.status(404);
    const wantsPage = context.req.header('accept')?.includes('text/html');
    return wantsPage ? page(context) : context.text('Not found');
  });

  return { app, dispose: changes.dispose };
}

/**
 * The right address of a request that came under another name: the collector allows one origin,
 * and the records are for this machine's own pages only, whatever a foreign name points to.
 */
function readElsewhere(context: ShopContext): string | undefined {
  const { localAddress, localPort } = context.env.incoming.socket;
  const host = `${localAddress}:${localPort}`;
  if (context.req.header('host') === host) return undefined;
  const { pathname, search } = new URL(context.req.url);
  return `http://${host}${pathname}${search}`;
}
