import type { Config, Prompt, Trigger } from '../types.gen.ts';
import { parseDuration } from './parseDuration.ts';
import { questionTypes } from './questionTypes.ts';

/** A prompt with what `decide` needs of it worked out once. */
export interface CompiledPrompt {
  readonly prompt: Prompt;
  readonly triggers: readonly Trigger[];
  /** `NaN`, which no time is longer than, if the config says nonsense. */
  readonly everyMs: number;
}

/** A config, made ready to decide on. */
export interface Plan {
  readonly config: Config;
  /** In the order in which they are asked. */
  readonly prompts: readonly CompiledPrompt[];
  /** What cannot work, in words. The rest of the config does. */
  readonly problems: readonly string[];
}

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
  if (config?.version !== 1 || !Array.isArray(config.prompts)) {
    problems.push('A config needs version 1, prompts.');
    config = { version: 1, prompts: [] };
  }

  for (const prompt of config.prompts) {
    const { id, trigger, frequency, survey } = Object(prompt) as Prompt;
    const isTaken = prompts.some((other) => other.prompt.id === id);
    const problem =
      isTaken || typeof id !== 'string'
        ? 'id taken or missing'
        : findProblem(survey?.questions);
    if (problem) {
      problems.push(`Prompt ${JSON.stringify(id)} is left out: ${problem}.`);
    } else {
      prompts.push({
        prompt,
        triggers: [trigger].flat().filter((one) => one?.on) as Trigger[],
        everyMs: parseDuration(frequency?.every ?? '0s'),
      });
    }
  }
  return { config, prompts, problems };
}

function findProblem(questions: unknown): string | undefined {
  if (!Array.isArray(questions) || !questions.length) return 'no questions';
  const types: unknown[] = questions.map((question) => question?.type);
  const isUnknown = (type: unknown): boolean =>
    !questionTypes.includes(type as string);
  return types.some(isUnknown)
    ? `unknown question type ${JSON.stringify(types.find(isUnknown))}`
    : undefined;
}
