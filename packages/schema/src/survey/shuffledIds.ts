import type { CheckedSurvey } from './SurveyProblem.ts';

/** The questions whose order is not known. */
export function shuffledIds({ questions, shuffle }: CheckedSurvey): string[] {
  return shuffle === true ? questions.map(({ id }) => id) : (shuffle ?? []);
}
