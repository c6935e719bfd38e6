import type { Config, Prompt } from '../types.gen.ts';
import { compileCondition } from './conditions/compileCondition.ts';
import type { Plan } from './compile.ts';
import { findPromptProblem, isPeriod, noPeriod } from './findPromptProblem.ts';

/** Rules of its logic that never hold. */
function findBrokenRules({ survey }: Prompt, config: Config): string[] {
  return (survey.logic ?? []).flatMap(({ after, if: when }) => {
    const problem = when && compileCondition(when, config).problem;
    return problem ? [`after "${after}", ${problem}`] : [];
  });
}

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
      const name = `Prompt ${JSON.stringify(prompt.id)}`;
      return problem
        ? [`${name} is left out: ${problem}.`]
        : findBrokenRules(prompt, config).map((rule) => `${name}: ${rule}.`);
    }),
    ...broken.map(([name, text]) => `${name}: ${noPeriod(text)}.`),
  ];
}
