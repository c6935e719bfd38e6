import type { Question, Survey } from '../../types.gen.ts';
import type { Interview, Setting } from './Interview.ts';
import { isLast } from './isLast.ts';
import { pipeTexts } from './pipeTexts.ts';
import { factsOf } from './Walk.ts';

/** What is drawn of an interview before any of it has happened. */
export type FirstQuestion = Pick<Interview, 'isLast'> & { question: Question };

/**
 * The first question, as `startInterview` would put it, without what it takes to
 * go on from there.
 *
 * @returns `undefined` if only an interview can tell: something is to be
 *   shuffled, or filled in.
 */
export function firstQuestion(
  survey: Survey,
  { facts = {}, answers }: Pick<Setting, 'facts' | 'answers'>,
): FirstQuestion | undefined {
  const { questions, shuffle, prefill, variables } = survey;
  const [first] = questions;
  const isDrawn = shuffle || (first && 'shuffle' in first && first.shuffle);
  // If its answer is known, the one before may be the last.
  const isKnown = questions.some((one) => 'known' in one);
  if (!first || isDrawn || prefill || answers || isKnown) return undefined;
  const known = factsOf({ facts, counted: { ...variables } }, {});
  return { question: pipeTexts(first, known), isLast: isLast(first, survey) };
}
