import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBatchWriter } from './createBatchWriter.ts';
import { post } from './post.ts';
import { countRecords, startCollector } from './startCollector.ts';

/** Measures how many records per second the built collector stores, over real connections. */

const PROMISE = 20_000;
const BATCH = 30;
const CONNECTIONS = 8;
const WARM_UP_MS = 1_000;
const MEASURED_MS = 5_000;

const main = new URL('../dist/main.js', import.meta.url).pathname;
if (!existsSync(main)) {
  console.error(
    '[tactful:collector] There is no dist/main.js. Run pnpm build first.',
  );
  process.exit(1);
}

const folder = await mkdtemp(join(tmpdir(), 'tactful-bench-'));
try {
  const database = join(folder, 'bench.db');
  const collector = await startCollector(main, { database });
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const nextBatch = createBatchWriter(BATCH);
  let acknowledged = 0;

  const sendUntil = async (endMs: number): Promise<void> => {
    while (performance.now() < endMs) {
      const answer = await post(`${collector.url}/v1/batches`, {
        agent,
        body: nextBatch(),
      });
      if (answer !== '200 {"rejected":[]}')
        throw new Error(`Answered ${answer}`);
      acknowledged += BATCH;
    }
  };
  const sendFor = async (ms: number): Promise<number> => {
    const before = acknowledged;
    const start = performance.now();
    const senders = Array.from({ length: CONNECTIONS }, () =>
      sendUntil(start + ms),
    );
    await Promise.all(senders);
    return ((acknowledged - before) / (performance.now() - start)) * 1000;
  };

  await sendFor(WARM_UP_MS);
  const perSecond = Math.round(await sendFor(MEASURED_MS));
  agent.destroy();
  await collector.stop();

  const stored = countRecords(database);
  const number = (value: number): string => value.toLocaleString('en');
  console.log(
    `ingest: ${number(perSecond)} records/s in batches of ${BATCH} over ${CONNECTIONS} connections (promised: ${number(PROMISE)})`,
  );
  console.log(`acknowledged ${number(acknowledged)}, stored ${number(stored)}`);
  if (stored !== acknowledged || perSecond < PROMISE) process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
