import type { Prompt, Trigger } from '../types.gen.ts';
import type { CompiledCondition } from './conditions/compileCondition.ts';

/** A prompt with what `decide` needs of it worked out once. */
export interface CompiledPrompt {
  readonly prompt: Prompt;
  readonly listeners: readonly Listener[];
  readonly audience: CompiledCondition | undefined;
  /** Paths of the facts that its conditions look at. */
  readonly reads: readonly string[];
  readonly readsTraits: boolean;
}

/** One trigger of one prompt. */
export interface Listener {
  readonly compiled: CompiledPrompt;
  readonly trigger: Trigger;
  /** Its place in the prompt. */
  readonly index: number;
  /** Of its parameters: see `withKey`. */
  readonly withKey: string;
  readonly where: CompiledCondition | undefined;
  readonly cancelOn: readonly string[];
  /** The highest is asked first: by priority, then moments of truth. */
  readonly rank: number;
}

/** Tells the parameters of one signal from those of another; "" for none. */
export function withKey(parameters: unknown): string {
  const entries = Object.entries(Object(parameters));
  return entries.length ? JSON.stringify(entries.sort()) : '';
}
