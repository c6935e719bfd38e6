import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface CollectorProcessOptions {
  /** @default 0, any free port */
  port?: number | undefined;
  database: string;
  config: string;
  token: string;
  /** Origin of the pages that may send. */
  allowOrigin: string;
}

export interface CollectorProcess {
  /** Its address; stays the same when it is started again. Empty before the first start. */
  readonly url: string;
  /** Resolves once it has printed its address. Does nothing while it runs. */
  start(): Promise<void>;
  /**
   * Ends it and resolves when it is gone; after 5 s it is killed.
   * @param signal Default `SIGTERM`; `SIGKILL` is the crash.
   */
  stop(signal?: NodeJS.Signals): Promise<void>;
}

const STOP_MS = 5_000;
const main = fileURLToPath(
  new URL('./main.js', import.meta.resolve('@tactful/collector')),
);
const exitWithParent = new URL('./exitWithParent.ts', import.meta.url).href;

/** The collector as a process of its own, so that it can be killed and started again. */
export function createCollectorProcess(
  options: CollectorProcessOptions,
): CollectorProcess {
  const { database, config, token, allowOrigin } = options;
  let port = options.port ?? 0;
  let url = '';
  let running: ChildProcess | undefined;

  const start = async (): Promise<void> => {
    if (running) return;
    const flags = {
      '--host': '127.0.0.1',
      '--port': String(port),
      '--database': database,
      '--config': config,
      '--allow-origin': allowOrigin,
    };
    const child = spawn(
      process.execPath,
      ['--import', exitWithParent, main, ...Object.entries(flags).flat()],
      {
        // Other users of this machine can see flags, but not variables.
        env: { ...process.env, TACTFUL_TOKEN: token },
        stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
      },
    );
    running = child;
    child.once('exit', (code, signal) => {
      if (running !== child) return;
      running = undefined;
      console.error(`[shop] The collector ended (${signal ?? code}).`);
    });
    url = await readAddress(child);
    port = Number(new URL(url).port);
  };

  const stop = async (signal: NodeJS.Signals = 'SIGTERM'): Promise<void> => {
    const child = running;
    running = undefined;
    if (!child || child.exitCode !== null || child.signalCode) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    const killer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    await gone;
    clearTimeout(killer);
  };

  return {
    get url() {
      return url;
    },
    start,
    stop,
  };
}

/** Reads lines until one holds an address, and the rest to nowhere. */
function readAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    createInterface({ input: child.stdout! }).on('line', (line) => {
      const [address] = /https?:\/\/[\w.:[\]-]+/.exec(line) ?? [];
      if (address) resolve(address);
    });
    child.once('error', reject);
    child.once('exit', (code, signal) =>
      reject(
        new Error(
          `[shop] The collector ended (${signal ?? code}) before it answered. Its own message is above; is it built, and is its port free?`,
        ),
      ),
    );
  });
}
