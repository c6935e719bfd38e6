import type { Condition, Config, Prompt, Trigger } from '../types.gen.ts';
import {
  type CompiledPrompt,
  type Listener,
  withKey,
} from './CompiledPrompt.ts';
import type { CompiledCondition } from './conditions/compileCondition.ts';
import { toRanges } from './draw.ts';
import { parseDuration } from './parseDuration.ts';

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
  const { audience, sample = 1 } = prompt;
  const variants: CompiledPrompt['variants'] = prompt.variants ?? [{}];
  const weights = variants.map(({ weight = 1 }) => weight);
  const listeners: Listener[] = [];
  const compiled = {
    prompt,
    listeners,
    audience: read(audience),
    variants,
    ranges: toRanges(weights, sample),
    reads,
    readsTraits: false,
  };
  for (const trigger of [prompt.trigger].flat()) {
    if (!trigger?.on) continue;
    const { on, where, cancelOn = [], times, delay = '0s' } = trigger;
    listeners.push({
      compiled,
      trigger,
      index: listeners.length,
      withKey: withKey(trigger.with),
      where: read(where),
      countKey: times === undefined ? times : countKey(prompt.id, trigger),
      delayMs: parseDuration(delay),
      cancelOn: [cancelOn].flat(),
      isMomentOfTruth: Boolean(
        config.journey?.touchpoints?.[on]?.momentOfTruth,
      ),
    });
  }
  compiled.readsTraits = reads.some((path) => path.startsWith('traits'));
  return compiled;
}

/** The same trigger keeps its count when others come and go. */
function countKey(id: string, trigger: Trigger): string {
  const { on, where, within, per, with: parameters } = trigger;
  return JSON.stringify([id, on, parameters, where, per, within]);
}
