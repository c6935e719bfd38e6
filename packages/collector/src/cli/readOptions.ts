import { parseArgs, type ParseArgsConfig } from 'node:util';
import { isLoopback } from '../lib/isLoopback.ts';
import { SetupError } from '../lib/SetupError.ts';

export interface ServerOptions {
  /** TCP port; 0 takes a free one. */
  port: number;
  /** Address to listen on. */
  host: string;
  /** Database file. */
  database: string;
  /** Bearer token for reading. */
  token: string | undefined;
  /** Origins whose pages may read answers. */
  allowOrigins: string[];
  /** Path of the config to serve. */
  config: string | undefined;
  /** Path of a module that exports the destinations to forward to. */
  forward: string | undefined;
}

const FLAGS = {
  port: { type: 'string' },
  host: { type: 'string' },
  database: { type: 'string' },
  token: { type: 'string' },
  'allow-origin': { type: 'string', multiple: true },
  config: { type: 'string' },
  forward: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsConfig['options'];

/**
 * Reads what the command line says, then the environment, then the defaults.
 *
 * @returns `'help'` when that is what was asked for.
 * @throws {SetupError} If something is wrong, or records would be open to the world.
 */
export function readOptions(
  args: string[],
  environment: Record<string, string | undefined>,
): ServerOptions | 'help' {
  const flags = parse(args);
  if (flags.help) return 'help';

  const read = (
    flag: 'port' | 'host' | 'database' | 'token' | 'config' | 'forward',
  ): string | undefined => {
    if (flags[flag] === '')
      throw new SetupError(`--${flag} is empty. Give it a value.`);
    // An empty variable is how a shell or a container says "not set".
    return (
      flags[flag] ?? (environment[`TACTFUL_${flag.toUpperCase()}`] || undefined)
    );
  };
  const host = read('host') ?? '127.0.0.1';
  const token = read('token');
  if (token === undefined && !isLoopback(host)) {
    throw new SetupError(
      `Without a token everybody who reaches ${host} could read the records. Pass --token or TACTFUL_TOKEN, or listen on 127.0.0.1.`,
    );
  }
  return {
    port: readPort(read('port') ?? '8787'),
    host,
    database: read('database') ?? 'tactful.db',
    token,
    allowOrigins:
      flags['allow-origin'] ??
      (environment['TACTFUL_ALLOW_ORIGIN'] ?? '')
        .split(/[\s,]+/)
        .filter(Boolean),
    config: read('config'),
    forward: read('forward'),
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: FLAGS }).values;
  } catch (error) {
    const [fact] = (error as Error).message.split(/[.\n]/);
    throw new SetupError(`${fact}. See --help.`);
  }
}

function readPort(text: string): number {
  const port = /^\d+$/.test(text) ? Number(text) : NaN;
  if (!(port <= 65_535)) {
    throw new SetupError(
      `--port "${text}" is not a port. Pass a number from 0 to 65535.`,
    );
  }
  return port;
}
