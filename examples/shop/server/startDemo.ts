import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import {
  createCollectorProcess,
  type CollectorProcess,
} from './createCollectorProcess.ts';
import { createShop } from './createShop.ts';
import { waitUntilHealthy } from './waitUntilHealthy.ts';

export interface DemoOptions {
  /** @default 0, any free port */
  collectorPort?: number | undefined;
  /** @default 0, any free port */
  shopPort?: number | undefined;
  /**
   * File of the collector's database.
   * @default a new one in a temporary folder, removed by `stop`
   */
  database?: string | undefined;
  /** Path of the config. @default examples/shop/tactful.json */
  config?: string | undefined;
}

export interface Demo {
  shopUrl: string;
  recordsUrl: string;
  collectorUrl: string;
  /** Bearer token of the collector's `/v1/records` and `/v1/stream`; new for each start. */
  token: string;
  /** Ends the collector alone; `SIGKILL` plays the crash. @default 'SIGTERM' */
  stopCollector(signal?: NodeJS.Signals): Promise<void>;
  /** Starts it again: same port, same database, same token. */
  startCollector(): Promise<void>;
  /** Stops everything and leaves nothing behind. Safe to call twice. */
  stop(): Promise<void>;
}

const HOST = '127.0.0.1';
const defaultConfig = fileURLToPath(
  new URL('../tactful.json', import.meta.url),
);

/** Starts collector and shop and resolves when both answer. */
export async function startDemo(options: DemoOptions = {}): Promise<Demo> {
  const { collectorPort = 0, shopPort = 0, config = defaultConfig } = options;
  const temporary = options.database
    ? undefined
    : mkdtempSync(join(tmpdir(), 'tactful-shop-'));
  const database = options.database ?? join(temporary!, 'records.db');
  mkdirSync(dirname(database), { recursive: true });
  const token = randomBytes(24).toString('base64url');

  let collector: CollectorProcess | undefined;
  const shop = createShop({
    config,
    collector: () => ({ url: collector?.url ?? '', token }),
  });
  const server = createServer(getRequestListener(shop.app.fetch));

  const stop = async (): Promise<void> => {
    shop.dispose();
    server.close();
    server.closeAllConnections();
    await collector?.stop();
    if (temporary) rmSync(temporary, { recursive: true, force: true });
  };

  try {
    const shopUrl = await listen(server, shopPort);
    const started = createCollectorProcess({
      port: collectorPort,
      database,
      config,
      token,
      allowOrigin: shopUrl,
    });
    collector = started;
    const startCollector = async (): Promise<void> => {
      await started.start();
      await waitUntilHealthy(started.url);
    };
    await startCollector();
    await waitUntilHealthy(shopUrl);

    return {
      shopUrl,
      recordsUrl: `${shopUrl}/records`,
      collectorUrl: started.url,
      token,
      stopCollector: started.stop,
      startCollector,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function listen(server: Server, port: number): Promise<string> {
  server.listen(port, HOST);
  await once(server, 'listening');
  return `http://${HOST}:${(server.address() as AddressInfo).port}`;
}
