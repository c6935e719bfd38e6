import { findUnknownTexts } from './findUnknownTexts.ts';
import type { z } from 'zod';
import { findConditionProblems } from './condition.ts';
import type { interrupt as interruptSchema } from './frequency.ts';
import type { prompt as promptSchema } from './prompt.ts';

type Prompt = z.infer<typeof promptSchema>;
type Condition = NonNullable<Prompt['audience']>;

/** The parts of a config that name each other. */
interface CrossReferences {
  metrics?: Record<string, unknown> | undefined;
  segments?: Record<string, Condition> | undefined;
  lists?: Record<string, readonly unknown[]> | undefined;
  queryParameters?: readonly string[] | undefined;
  interrupt?: z.infer<typeof interruptSchema> | undefined;
  prompts: readonly Prompt[];
}

export interface Contradiction {
  path: (string | number)[];
  message: string;
}

/** What each part of a config allows and the whole does not. */
export function findContradictions(config: CrossReferences): Contradiction[] {
  return [...findInPrompts(config), ...findInConditions(config)];
}

/** What conditions name, and the config does not have. */
function findInConditions(config: CrossReferences): Contradiction[] {
  const { segments = {}, lists = {}, interrupt, prompts } = config;
  const places: [
    path: Contradiction['path'],
    condition?: Condition | undefined,
  ][] = [
    [['interrupt', 'where'], interrupt?.where],
    ...Object.entries(segments).map(
      ([name, condition]): (typeof places)[number] => [
        ['segments', name],
        condition,
      ],
    ),
    ...prompts.flatMap(({ audience, trigger, survey }, index) => {
      const at = ['prompts', index];
      const list = Array.isArray(trigger);
      return [
        [[...at, 'audience'], audience],
        ...(survey.logic ?? []).map((rule, nth) => [
          [...at, 'survey', 'logic', nth, 'if'],
          rule.if,
        ]),
        ...[trigger ?? []]
          .flat()
          .map(({ where }, nth) => [
            [...at, 'trigger', ...(list ? [nth] : []), 'where'],
            where,
          ]),
      ] as typeof places;
    }),
  ];
  return places.flatMap(([at, condition]) =>
    condition
      ? findConditionProblems(condition, { segments, lists }).map(
          ({ path, message }) => ({ path: [...at, ...path], message }),
        )
      : [],
  );
}

function findInPrompts({
  metrics = {},
  queryParameters = [],
  prompts,
}: CrossReferences): Contradiction[] {
  const seen = new Set<string>();
  return prompts.flatMap((prompt, index) => {
    const problems: Contradiction[] = [];
    const add = (path: (string | number)[], message: string): void => {
      problems.push({ path: ['prompts', index, ...path], message });
    };
    const { id, metric, survey, placement, trigger, button } = prompt;

    if (seen.has(id))
      add(['id'], `Two prompts are called "${id}". Rename one.`);
    seen.add(id);
    if (id === 'any') {
      add(['id'], '"any" stands for all prompts in `history.any`. Rename it.');
    }
    if (Object.hasOwn(metrics, id) && metric !== id) {
      add(
        ['id'],
        `"${id}" is a metric that this prompt does not measure. Rename one.`,
      );
    }
    if (placement === 'inline' && (trigger ?? button)) {
      add(
        ['placement'],
        'What stands inline is opened by its element. Take `trigger` and `button` out.',
      );
    }
    if (metric !== undefined && !Object.hasOwn(metrics, metric)) {
      add(
        ['metric'],
        `No metric "${metric}" in \`metrics\`. Add it or correct the name.`,
      );
    }
    for (const [question, name] of Object.entries(survey.prefill ?? {})) {
      if (queryParameters.includes(name)) continue;
      add(
        ['survey', 'prefill', question],
        `No parameter "${name}" in \`queryParameters\`. Add it or correct the name.`,
      );
    }
    problems.push(...findUnknownTexts(prompt, index));
    return problems;
  });
}
