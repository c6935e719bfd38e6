import type { Config, Prompt } from '../types.gen.ts';
import { compilePrompt, type ReadCondition } from './compilePrompt.ts';
import type { CompiledCondition } from './conditions/compileCondition.ts';
import { operators } from './conditions/operators.ts';
import { readCondition } from './conditions/readCondition.ts';
import type { CompiledPrompt, Listener } from './CompiledPrompt.ts';
import type { Extras } from './Extras.ts';

/** A config, made ready to decide on. */
export interface Plan {
  readonly config: Config;
  /** Of a config that needs them. */
  readonly extras: Extras | undefined;
  /** Makes another condition ready: of its logic. */
  readonly read: ReadCondition;
  /** In file order. */
  readonly prompts: readonly CompiledPrompt[];
  /** By touchpoint; who is asked first comes first. */
  readonly listeners: ReadonlyMap<string, readonly Listener[]>;
  /** Every trigger, in the order in which they are asked. */
  readonly ranked: readonly Listener[];
  readonly interruptWhere: CompiledCondition | undefined;
  /** Paths of the facts that conditions look at, each once. */
  readonly reads: readonly string[];
  /** The first parts of these paths. */
  readonly roots: readonly string[];
  /** Why it is no config of this version at all; it stands in `problems`, too. */
  readonly missing: string | undefined;
  /** What cannot be asked for, in words. The rest of the config can. */
  readonly problems: readonly string[];
  /** The prompts that are left out, by id, with the reason. */
  readonly leftOut: ReadonlyMap<string, string>;
}

/**
 * Makes a config ready to decide on. Never throws: a prompt that cannot be asked
 * for is left out and named in `problems`, the others stay. What else may be wrong
 * with one, `findProblems` tells.
 *
 * @param extras For a config that needs it: see `needsExtras`.
 */
export function compileConfig(input: unknown, extras?: Extras): Plan {
  const problems: string[] = [];
  const read: ReadCondition = (condition) =>
    readCondition(condition, config, {
      ...operators,
      ...extras?.moreOperators,
    });
  const prompts: CompiledPrompt[] = [];
  let config = input as Config;
  let missing: string | undefined;
  if (config?.version !== 1 || !Array.isArray(config.prompts)) {
    missing = 'A config needs version 1, prompts.';
    problems.push(missing);
    config = { version: 1, prompts: [] };
  }

  const ids = new Set<unknown>();
  const leftOut = new Map<string, string>();
  for (const prompt of config.prompts as (Prompt | null)[]) {
    const id = prompt?.id;
    try {
      if (ids.has(id) || typeof id !== 'string') throw 'id taken or missing';
      prompts.push(compilePrompt(prompt!, config, read));
      ids.add(id);
    } catch (error) {
      const { message = error } = error as { message?: unknown };
      problems.push(`Prompt ${JSON.stringify(id)} is left out: ${message}.`);
      leftOut.set(id as string, `${message}`);
    }
  }

  const { interrupt } = config;
  const where = interrupt?.where && read(interrupt.where);
  if (where?.problem) problems.push(`interrupt.where: ${where.problem}.`);
  // Sorting is stable: equals stay in file order.
  const ranked = prompts
    .flatMap(({ listeners }) => listeners)
    .sort((one, other) => other.rank - one.rank);
  const reads = [
    ...new Set([
      ...prompts.flatMap((prompt) => prompt.reads),
      ...(where?.reads ?? []),
    ]),
  ];
  return {
    config,
    extras,
    read,
    prompts,
    ranked,
    listeners: Map.groupBy(ranked, ({ trigger }) => trigger.on),
    interruptWhere: where,
    reads,
    // What happened is always looked at: its `with`, its path.
    roots: [...new Set(['event', ...reads.map((path) => path.split('.')[0]!)])],
    missing,
    problems,
    leftOut,
  };
}
