import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';

export interface CollectorProcess {
  url: string;
  /** Asks it to stop and waits until it has. */
  stop(): Promise<void>;
}

/** Starts the built collector as a process of its own. */
export async function startCollector(
  main: string,
  { database }: { database: string },
): Promise<CollectorProcess> {
  const child = spawn(
    process.execPath,
    [main, '--port', '0', '--database', database],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const exited = once(child, 'exit');
  process.once('exit', () => child.kill('SIGKILL'));
  const lines = createInterface(child.stdout);
  const [line] = (await Promise.race([once(lines, 'line'), exited])) as [
    unknown,
  ];
  const url = /http:\S+/.exec(String(line))?.[0];
  if (url === undefined) throw new Error('The collector did not start.');

  return {
    url,
    stop: async () => {
      child.kill('SIGTERM');
      const [code] = (await exited) as [number | null];
      if (code !== 0) throw new Error(`The collector ended with ${code}.`);
    },
  };
}

/** Counts what the file holds after the collector has closed it. */
export function countRecords(database: string): number {
  const file = new DatabaseSync(database, { readOnly: true });
  const row = file.prepare('SELECT count(*) AS count FROM records').get();
  file.close();
  return Number(row?.['count']);
}
