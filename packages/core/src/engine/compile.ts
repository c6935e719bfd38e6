import type { Config, Frequency, Interrupt, Prompt } from '../types.gen.ts';
import { compilePrompt } from './compilePrompt.ts';
import {
  compileCondition,
  type CompiledCondition,
} from './conditions/compileCondition.ts';
import type { CompiledPrompt, Listener } from './CompiledPrompt.ts';
import { parseDuration } from './parseDuration.ts';

/** A config, made ready to decide on. */
export interface Plan {
  readonly config: Config;
  /** In file order. */
  readonly prompts: readonly CompiledPrompt[];
  /** By touchpoint; who is asked first comes first. */
  readonly listeners: ReadonlyMap<string, readonly Listener[]>;
  /** Every trigger, in the order in which they are asked. */
  readonly ranked: readonly Listener[];
  readonly frequency: Frequency;
  readonly interrupt: Interrupt;
  readonly graceMs: number;
  readonly expiryMs: number;
  readonly interruptWhere: CompiledCondition | undefined;
  /** Paths of the facts that conditions look at, each once. */
  readonly reads: readonly string[];
  /** The first parts of these paths. */
  readonly roots: readonly string[];
  /** Whether it is a config of this version at all. */
  readonly isReadable: boolean;
  /** What cannot work, in words. The rest of the config does. */
  readonly problems: readonly string[];
  /** The prompts that are left out, by id, with the reason. */
  readonly leftOut: ReadonlyMap<string, string>;
}

const defaultFrequency: Frequency = {
  perPage: 1,
  perSession: 1,
  stopAfterIgnored: 3,
};
const defaultAfter: Frequency['after'] = { later: '7d', close: '30d' };

/** Every state that keeps prompts waiting unless the config says otherwise. */
const defaultInterrupt: Interrupt = {
  never: ['typing', 'media', 'dialog', 'hidden', 'loading', 'printing'],
  grace: '1s',
  expiry: '60s',
};

/**
 * Makes a config ready to decide on. Never throws: a prompt that cannot work is
 * left out and named in `problems`, the others stay.
 *
 * This is no validator: the schema is, where the config is written. Here only
 * what would break at run time is looked for.
 */
export function compile(input: unknown): Plan {
  const problems: string[] = [];
  const prompts: CompiledPrompt[] = [];
  let config = input as Config;
  const isReadable = config?.version === 1 && Array.isArray(config.prompts);
  if (!isReadable) {
    problems.push('A config needs version 1, prompts.');
    config = { version: 1, prompts: [] };
  }

  const ids = new Set<unknown>();
  const leftOut = new Map<string, string>();
  for (const prompt of config.prompts as (Prompt | null)[]) {
    const id = prompt?.id;
    try {
      if (ids.has(id) || typeof id !== 'string') throw 'id taken or missing';
      prompts.push(compilePrompt(prompt!, config));
      ids.add(id);
    } catch (error) {
      const { message = error } = error as { message?: unknown };
      problems.push(`Prompt ${JSON.stringify(id)} is left out: ${message}.`);
      if (typeof id === 'string' && !leftOut.has(id)) {
        leftOut.set(id, `${message}`);
      }
    }
  }

  const { frequency, interrupt } = config;
  const where = interrupt?.where && compileCondition(interrupt.where, config);
  if (where?.problem) problems.push(`interrupt.where: ${where.problem}.`);
  // Sorting is stable: equals stay in file order.
  const ranked = prompts.flatMap(({ listeners }) => listeners).sort(byRank);
  const periods = { ...defaultInterrupt, ...interrupt };
  const reads = [
    ...new Set([
      ...prompts.flatMap((prompt) => prompt.reads),
      ...(where?.reads ?? []),
    ]),
  ];
  for (const [name, text] of Object.entries({
    ...frequency?.quiet,
    ...frequency?.after,
    grace: periods.grace,
    expiry: periods.expiry,
  })) {
    if (parseDuration(text!) >= 0) continue;
    problems.push(`${name}: ${JSON.stringify(text)} is no period.`);
  }
  return {
    config,
    prompts,
    ranked,
    listeners: Map.groupBy(ranked, ({ trigger }) => trigger.on),
    frequency: {
      ...defaultFrequency,
      ...frequency,
      after: { ...defaultAfter, ...frequency?.after },
    },
    interrupt: periods,
    graceMs: parseDuration(periods.grace!),
    expiryMs: parseDuration(periods.expiry!),
    interruptWhere: where,
    reads,
    // What happened is always looked at: its `with`, its path.
    roots: [...new Set(['event', ...reads.map((path) => path.split('.')[0]!)])],
    isReadable,
    problems,
    leftOut,
  };
}

/** Who is asked first: by priority, then moments of truth, then file order. */
function byRank(one: Listener, other: Listener): number {
  const priorityOf = ({ compiled }: Listener): number =>
    compiled.prompt.priority ?? 0;
  return (
    priorityOf(other) - priorityOf(one) ||
    Number(other.isMomentOfTruth) - Number(one.isMomentOfTruth)
  );
}
