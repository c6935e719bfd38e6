import { readCondition } from '../conditions/readCondition.ts';
import type { CheckedSurvey, SurveyProblem } from './SurveyProblem.ts';

type Path = SurveyProblem['path'];

/** Conditions and texts that look at the answer to a question that is not asked. */
export function findUnknownAnswers(survey: CheckedSurvey): SurveyProblem[] {
  const { questions, logic = [], endings = [] } = survey;
  const ids = questions.map(({ id }) => id);
  const explain = (fact: string | undefined): string | undefined => {
    const [root, id = ''] = fact?.split('.') ?? [];
    if (root !== 'answers' || ids.includes(id)) return undefined;
    return `No question "${id}" in this survey. Correct \`${fact}\`.`;
  };
  const inLogic = logic.flatMap((rule, index) =>
    readCondition(rule.if ?? {}).words.flatMap(({ place }) => {
      const message = explain(place.fact);
      const path = ['logic', index, 'if', ...place.path];
      return message ? [{ path, message }] : [];
    }),
  );
  return [
    ...inLogic,
    ...findTexts({ questions, endings }).flatMap(([path, text]) =>
      [...text.matchAll(/\{\{([^{}|]*)/g)].flatMap(([, fact = '']) => {
        const message = explain(fact.trim());
        return message ? [{ path, message }] : [];
      }),
    ),
  ];
}

/** Every text in there, and where it stands. */
function findTexts(part: unknown, path: Path = []): [Path, string][] {
  if (typeof part === 'string') return [[path, part]];
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, inner]) =>
    findTexts(inner, [...path, Array.isArray(part) ? Number(key) : key]),
  );
}
