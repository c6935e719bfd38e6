import type { EngineName } from '../browser/Browser.ts';

export interface Arguments {
  engines: EngineName[];
  /** What Vitest gets: file filters and options. */
  rest: string[];
}

/**
 * Takes `--engine name` and `--engine=name` out of the arguments. Without any: every engine.
 *
 * @throws If there is no such engine.
 */
export function readArguments(
  args: readonly string[],
  known: readonly EngineName[],
): Arguments {
  const names: string[] = [];
  const rest: string[] = [];
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    if (arg === '--engine') names.push(args[(index += 1)] ?? '');
    else if (arg.startsWith('--engine=')) names.push(arg.slice(9));
    // What `pnpm test:browsers -- demo` puts before `demo`.
    else if (arg !== '--') rest.push(arg);
  }
  const isKnown = (name: string): name is EngineName =>
    known.includes(name as EngineName);
  const unknown = names.find((name) => !isKnown(name));
  if (unknown !== undefined) {
    throw new Error(
      `[e2e] There is no engine \`${unknown}\`. Use ${known.join(', ')}.`,
    );
  }
  return {
    engines: names.length > 0 ? names.filter(isKnown) : [...known],
    rest,
  };
}
