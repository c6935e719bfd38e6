import { existsSync } from 'node:fs';

const SETPRIV = '/usr/bin/setpriv';

/**
 * Makes a command end together with us, where Linux can do that. Vitest ends its workers with
 * SIGKILL when it is interrupted, and no handler of ours would run then.
 */
export function endWithUs(command: readonly string[]): string[] {
  return existsSync(SETPRIV)
    ? [SETPRIV, '--pdeathsig', 'KILL', '--', ...command]
    : [...command];
}
