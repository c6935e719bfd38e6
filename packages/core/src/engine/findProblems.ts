import type { Plan } from './compile.ts';
import { findPromptProblem, isPeriod, noPeriod } from './findPromptProblem.ts';

/** What of a config cannot work, in words, beyond what `compile` has found. */
export function findProblems({ prompts, config }: Plan): string[] {
  const { frequency, interrupt } = config;
  const periods = {
    ...frequency?.quiet,
    ...frequency?.after,
    grace: interrupt?.grace,
    expiry: interrupt?.expiry,
  };
  const broken = Object.entries(periods).filter(([, text]) => !isPeriod(text));
  return [
    ...prompts.flatMap(({ prompt }) => {
      const problem = findPromptProblem(prompt);
      return problem
        ? [`Prompt ${JSON.stringify(prompt.id)} is left out: ${problem}.`]
        : [];
    }),
    ...broken.map(([name, text]) => `${name}: ${noPeriod(text)}.`),
  ];
}
