import { spawn, type ChildProcess } from 'node:child_process';
import { endWithUs } from './endWithUs.ts';

export interface StartOptions {
  args?: readonly string[] | undefined;
  env?: NodeJS.ProcessEnv | undefined;
  /** Opens file descriptor 3 of the child for reading here. @default false */
  pipe3?: boolean | undefined;
}

export interface StartedProcess {
  child: ChildProcess;
  pid: number;
  /** Asks it to end, insists after 2 s, and waits until it is gone. Safe to call twice. */
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/**
 * Starts a program that does not outlive this process. Its output is not shown.
 *
 * @throws If it cannot be started.
 */
export function startProcess(
  command: string,
  options: StartOptions = {},
): StartedProcess {
  const { args = [], env = process.env, pipe3 = false } = options;
  const [program = command, ...programArgs] = endWithUs([command, ...args]);
  const child = spawn(program, programArgs, {
    env,
    stdio: ['ignore', 'ignore', 'ignore', pipe3 ? 'pipe' : 'ignore'],
  });
  let isRunning = true;
  const exited = new Promise<void>((resolve) => {
    const onEnd = () => {
      isRunning = false;
      resolve();
    };
    child.once('exit', onEnd);
    child.once('error', onEnd);
  });
  if (child.pid === undefined) {
    throw new Error(`[e2e] ${command} does not start. Is it installed?`);
  }

  return {
    child,
    pid: child.pid,
    async stop(signal = 'SIGTERM') {
      if (!isRunning) return;
      child.kill(signal);
      const insist = setTimeout(() => child.kill('SIGKILL'), 2000);
      await exited;
      clearTimeout(insist);
    },
  };
}
