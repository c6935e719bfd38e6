import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { text } from 'node:stream/consumers';
import { expect, test, vi } from 'vitest';
import { batch, createFolder, touchpoint } from './fixtures.ts';
import { startMain, type MainProcess } from './startMain.ts';

vi.setConfig({ testTimeout: 30_000 });

async function start(
  args: string[] = [],
): Promise<MainProcess & { file: string; base: string }> {
  const file = join(await createFolder(), 'test.db');
  const main = startMain(['--port', '0', '--database', file, ...args]);
  return { ...main, file, base: await main.readUrl() };
}

function readIds(file: string): Set<string> {
  const database = new DatabaseSync(file);
  const rows = database.prepare('SELECT id FROM records').all();
  database.close();
  return new Set(rows.map(({ id }) => String(id)));
}

/** Sends batches one after the other until the server is gone; notes what was acknowledged. */
async function sendUntilGone(
  base: string,
  acknowledged: string[],
): Promise<void> {
  for (;;) {
    const records = Array.from({ length: 30 }, () => touchpoint());
    try {
      const answer = await fetch(`${base}/v1/batches`, {
        method: 'POST',
        body: batch(records),
      });
      if (answer.status !== 200) return;
    } catch {
      return;
    }
    acknowledged.push(...records.map(({ id }) => id));
  }
}

test('prints its address, answers, and ends with 0 on a signal', async () => {
  const { base, kill, ended } = await start();
  expect(await (await fetch(`${base}/healthz`)).json()).toEqual({
    status: 'ok',
  });
  expect((await fetch(`${base}/v1/records`)).status).toBe(200);
  kill('SIGINT');
  expect(await ended).toEqual({
    code: 0,
    stdout: `[tactful:collector] Listening on ${base}\n`,
    stderr: '',
  });
});

test.each(['SIGTERM', 'SIGKILL'] as const)(
  'loses nothing that it acknowledged before %s',
  async (signal) => {
    const { base, file, kill, ended } = await start();
    const acknowledged: string[] = [];
    const senders = Array.from({ length: 6 }, () =>
      sendUntilGone(base, acknowledged),
    );
    await vi.waitUntil(() => acknowledged.length > 3_000, { timeout: 20_000 });
    kill(signal);
    await Promise.all(senders);
    expect((await ended).code).toBe(signal === 'SIGTERM' ? 0 : null);

    const stored = readIds(file);
    expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
  },
);

test('answers a request that was half sent when it was told to stop', async () => {
  const { base, file, kill, ended } = await start();
  const { hostname, port } = new URL(base);
  const record = touchpoint();
  const body = batch([record]);
  const socket = connect(Number(port), hostname);
  const answer = text(socket);
  const head = [
    'POST /v1/batches HTTP/1.1',
    `Host: ${hostname}`,
    'Content-Type: text/plain',
    `Content-Length: ${body.length}`,
  ];
  const half = `${head.join('\r\n')}\r\n\r\n${body.slice(0, 50)}`;
  await new Promise<void>((resolve) => socket.write(half, () => resolve()));
  // The server has read the half above once it has answered this, sent after it.
  await fetch(`${base}/healthz`);
  kill('SIGTERM');
  await vi.waitUntil(
    () =>
      fetch(`${base}/healthz`).then(
        () => false,
        () => true,
      ),
    { timeout: 20_000 },
  );
  socket.write(body.slice(50));

  expect(await answer).toMatch(
    /^HTTP\/1.1 200 OK\r\n[^]*connection: close[^]*{"rejected":\[\]}/i,
  );
  expect((await ended).code).toBe(0);
  expect(readIds(file)).toEqual(new Set([record.id]));
});

test('ends its streams when it stops', async () => {
  const { base, kill, ended } = await start();
  const stream = await fetch(`${base}/v1/stream`);
  const record = touchpoint();
  const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
  expect((await reader.read()).value).toBe(': listening\n\n');
  await fetch(`${base}/v1/batches`, { method: 'POST', body: batch([record]) });
  expect((await reader.read()).value).toBe(
    `id: 1\ndata: ${JSON.stringify(record)}\n\n`,
  );
  kill('SIGTERM');
  expect((await reader.read()).done).toBe(true);
  expect((await ended).code).toBe(0);
});

test.each([
  ['says its length', { 'Content-Length': 300_000 }],
  ['is chunked', { 'Transfer-Encoding': 'chunked' }],
])(
  'answers 413 over the wire to a body that is too long and %s',
  async (_, headers) => {
    const { base } = await start();
    const sending = request(`${base}/v1/batches`, {
      method: 'POST',
      headers: { 'Content-Type': 'text/plain', ...headers },
    });
    sending.on('error', () => undefined);
    const answered = once(sending, 'response');
    sending.end(' '.repeat(300_000));
    const [response] = (await answered) as [{ statusCode: number }];
    expect(response.statusCode).toBe(413);
    expect((await fetch(`${base}/healthz`)).status).toBe(200);
  },
);

test.each([
  [
    'a database that cannot be opened',
    ['--database', '/dev/null/test.db'],
    'Cannot open the database /dev/null/test.db',
  ],
  [
    'an address that is not ours',
    ['--host', '192.0.2.1', '--token', 't', '--database', ':memory:'],
    'Cannot listen on 192.0.2.1',
  ],
  ['reads open to the world', ['--host', '0.0.0.0'], 'Without a token'],
  ['an unknown option', ['--bogus'], '--bogus'],
])('prints one line and ends with 1 for %s', async (_, args, message) => {
  const { ended } = startMain(['--port', '0', ...args]);
  const { code, stdout, stderr } = await ended;
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(/^\[tactful:collector\] [^\n]+\n$/);
  expect(stderr).toContain(message);
});

test('says at the start what is wrong with the config, and starts', async () => {
  const { kill, ended } = await start(['--config', '/dev/null/tactful.json']);
  kill('SIGTERM');
  const { code, stderr } = await ended;
  expect(code).toBe(0);
  expect(stderr).toMatch(
    /^\[tactful:collector\] \/dev\/null\/tactful.json: [^\n]+\n$/,
  );
});
