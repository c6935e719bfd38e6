import { readFile } from 'node:fs/promises';
import { waitUntil } from './waitUntil.ts';

/** The processes that `pid` started and that still run. Linux only. */
export async function childrenOf(pid: number): Promise<number[]> {
  const list = await read(`/proc/${pid}/task/${pid}/children`);
  return (list.match(/\d+/g) ?? []).map(Number);
}

/** The name of a process, cut after 15 characters by Linux. */
export async function nameOf(pid: number): Promise<string> {
  return (await read(`/proc/${pid}/comm`)).trim();
}

/** Ends processes that are not ours to wait for, and resolves when they are gone. */
export async function killAll(pids: readonly number[]): Promise<void> {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It was faster.
    }
  }
  await waitForEnd(pids);
}

/** Resolves when none of these runs any more. */
export async function waitForEnd(pids: readonly number[]): Promise<void> {
  await waitUntil(
    async () => {
      const stats = await Promise.all(
        pids.map((pid) => read(`/proc/${pid}/stat`)),
      );
      // A zombie waits for its new parent to notice; it does nothing any more.
      return stats.every((stat) => stat === '' || /\) [ZX]/.test(stat));
    },
    { what: `the end of the processes ${pids.join(', ')}` },
  );
}

function read(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => '');
}
