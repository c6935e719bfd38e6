import { findCircle } from './findCircle.ts';
import { findUnknownAnswers } from './findUnknownAnswers.ts';
import { shuffledIds } from './shuffledIds.ts';
import type { CheckedSurvey, SurveyProblem } from './SurveyProblem.ts';

/** What each part of a survey allows and the whole does not. */
export function findSurveyProblems(survey: CheckedSurvey): SurveyProblem[] {
  const problems = [
    ...findDuplicates(survey),
    ...findShuffleProblems(survey),
    ...findLostJumps(survey),
    ...findPrefillProblems(survey),
    ...findUnknownAnswers(survey),
  ];
  // Where ids mean nothing certain, ways do not either.
  return problems.length ? problems : findCircle(survey);
}

function findDuplicates(survey: CheckedSurvey): SurveyProblem[] {
  const { questions, endings = [] } = survey;
  const seen = new Set<string>();
  return [
    ...questions.map(({ id }, index) => ({ id, at: ['questions', index] })),
    ...endings.map(({ id }, index) => ({ id, at: ['endings', index] })),
  ].flatMap(({ id, at }) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    const message = `The id "${id}" is used twice in this survey. Rename one.`;
    return [{ path: [...at, 'id'], message }];
  });
}

/** Jumps from, to and because of what is not there. */
function findLostJumps(survey: CheckedSurvey): SurveyProblem[] {
  const { questions, logic = [], endings = [] } = survey;
  const asked = new Set(questions.map(({ id }) => id));
  const places = new Set([...asked, ...endings.map(({ id }) => id)]);
  const shuffled = new Set(shuffledIds(survey));
  return logic.flatMap(({ after, goTo, require = [] }, index) => {
    const problems: SurveyProblem[] = [];
    const add = (key: string, message: string): void => {
      problems.push({ path: ['logic', index, key], message });
    };
    if (!asked.has(after)) {
      add('after', `No question "${after}" in this survey. Correct the id.`);
    }
    if (goTo !== undefined && !places.has(goTo)) {
      add('goTo', `No question or ending "${goTo}" in this survey.`);
    }
    if (shuffled.has(goTo!)) {
      add('goTo', `"${goTo}" is shuffled: nobody knows what follows it.`);
    }
    for (const id of [require].flat()) {
      if (!asked.has(id)) add('require', `No question "${id}" in this survey.`);
    }
    return problems;
  });
}

function findShuffleProblems(survey: CheckedSurvey): SurveyProblem[] {
  const { questions, shuffle } = survey;
  if (!Array.isArray(shuffle)) return [];
  const at = shuffle.map((id) => questions.findIndex((one) => one.id === id));
  const unknown = at.indexOf(-1);
  const path = ['shuffle'];
  if (unknown >= 0) {
    const message = `No question "${shuffle[unknown]}" in this survey.`;
    return [{ path: [...path, unknown], message }];
  }
  if (new Set(at).size < at.length) {
    return [{ path, message: 'One question is there twice. Take one out.' }];
  }
  return Math.max(...at) - Math.min(...at) < at.length
    ? []
    : [{ path, message: 'Shuffle questions that follow each other.' }];
}

function findPrefillProblems(survey: CheckedSurvey): SurveyProblem[] {
  const { questions, prefill = {} } = survey;
  return Object.keys(prefill).flatMap((id) => {
    const type = questions.find((one) => one.id === id)?.type;
    const message =
      type === undefined
        ? `No question "${id}" in this survey.`
        : type === 'consent'
          ? 'Consent is given by the visitor alone. Take this out.'
          : ['contact', 'matrix', 'statement'].includes(type) &&
            `A parameter cannot answer a question of type "${type}".`;
    return message ? [{ path: ['prefill', id], message }] : [];
  });
}
