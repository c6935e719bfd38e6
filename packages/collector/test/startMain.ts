import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { onTestFinished, vi } from 'vitest';

export interface MainProcess {
  /** Resolves with the address once it is printed; rejects if the process ends before. */
  readUrl(): Promise<string>;
  /** What it has printed to stderr so far. */
  readErrors(): string;
  kill(signal: NodeJS.Signals): void;
  /** How it ended and all that it printed. */
  ended: Promise<{ code: number | null; stdout: string; stderr: string }>;
}

const path = (file: string): string => new URL(file, import.meta.url).pathname;

/** Runs the collector's sources as a process of its own, which does not outlive the test. */
export function startMain(
  args: string[],
  env: Record<string, string> = {},
): MainProcess {
  const child = spawn(
    process.execPath,
    ['--import', path('sourceHooks.ts'), path('../src/main.ts'), ...args],
    {
      env: { PATH: process.env['PATH'], ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  onTestFinished(() => void child.kill('SIGKILL'));

  let printed = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const ended = Promise.all([
    once(child, 'close'),
    text(child.stdout),
    text(child.stderr),
  ]).then(([[code], stdout, stderr]) => ({
    code: code as number | null,
    stdout,
    stderr,
  }));
  return {
    readUrl: () =>
      vi.waitUntil(
        () => {
          if (child.exitCode !== null)
            throw new Error('The collector has ended.');
          return /Listening on (http:\S+)\n/.exec(printed)?.[1];
        },
        { timeout: 20_000 },
      ),
    readErrors: () => errors,
    kill: (signal) => void child.kill(signal),
    ended,
  };
}
