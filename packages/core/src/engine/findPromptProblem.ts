import type { Prompt } from '../types.gen.ts';
import { parseDuration } from './parseDuration.ts';
import { questionTypes } from './questionTypes.ts';

const known = new WeakMap<Prompt, string | undefined>();

/**
 * Why a prompt cannot be shown, in words; `undefined` if it can. Looked for once.
 *
 * This is no validator: the schema is, where the config is written. Here only
 * what would break at run time is looked for.
 */
export function findPromptProblem(prompt: Prompt): string | undefined {
  if (!known.has(prompt)) known.set(prompt, find(prompt));
  return known.get(prompt);
}

function find({ survey, frequency, trigger }: Prompt): string | undefined {
  const questions: unknown = survey?.questions;
  if (!Array.isArray(questions) || !questions.length) return 'no questions';
  for (const question of questions as ({ type?: string } | null)[]) {
    const type = question?.type;
    if (!questionTypes.includes(type!)) {
      return `question type ${JSON.stringify(type)}`;
    }
  }
  const triggers = [trigger].flat().filter((one) => one?.on);
  const periods = triggers.flatMap((one) => [one!.within, one!.delay]);
  const wrong = [frequency?.every, ...periods].find(
    (period) => !isPeriod(period),
  );
  return wrong && noPeriod(wrong);
}

/** Whether it is left open, or is one. */
export function isPeriod(text: string | undefined): boolean {
  return text === undefined || parseDuration(text) >= 0;
}

export function noPeriod(text: unknown): string {
  return `${JSON.stringify(text)} is no period`;
}
