import type { Condition, Config, Prompt } from '../types.gen.ts';
import {
  type CompiledPrompt,
  type Listener,
  withKey,
} from './CompiledPrompt.ts';
import type { CompiledCondition } from './conditions/compileCondition.ts';

/** Makes a condition of the config ready. */
export type ReadCondition = (condition: Condition) => CompiledCondition;

/**
 * Works out once what `decide` needs of a prompt.
 *
 * @throws {Error} In words, why it cannot work.
 */
export function compilePrompt(
  prompt: Prompt,
  config: Config,
  readCondition: ReadCondition,
): CompiledPrompt {
  const reads: string[] = [];
  const read = (condition: Prompt['audience']): CompiledPrompt['audience'] => {
    const compiled = condition && readCondition(condition);
    if (compiled?.problem) throw new Error(compiled.problem);
    reads.push(...(compiled?.reads ?? []));
    return compiled;
  };
  const listeners: Listener[] = [];
  const compiled = {
    prompt,
    listeners,
    audience: read(prompt.audience),
    reads,
    readsTraits: false,
  };
  for (const trigger of [prompt.trigger].flat()) {
    if (!trigger?.on) continue;
    const { on, where, cancelOn = [] } = trigger;
    const { priority = 0 } = prompt;
    listeners.push({
      compiled,
      trigger,
      index: listeners.length,
      withKey: withKey(trigger.with),
      where: read(where),
      cancelOn: [cancelOn].flat(),
      rank:
        priority * 2 +
        (config.journey?.touchpoints?.[on]?.momentOfTruth ? 1 : 0),
    });
  }
  compiled.readsTraits = reads.some((path) => path.startsWith('traits'));
  return compiled;
}
