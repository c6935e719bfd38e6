import type { Answer, ResponseData } from '../../types.gen.ts';
import type { Interview } from './Interview.ts';

/**
 * What a response record says of the interview. The final one also names the
 * questions that were not on the visitor's way: `unseen`.
 */
export function toResponse({
  survey,
  answers,
  variables,
  revision,
  outcome,
}: Interview): Pick<
  ResponseData,
  'revision' | 'final' | 'answers' | 'variables'
> {
  const final = outcome === 'finished';
  const unseen = survey.questions.flatMap(({ id, type }): Answer[] =>
    answers.some(({ question }) => question === id)
      ? []
      : [{ question: id, type, skipped: 'unseen', ms: 0 }],
  );
  return {
    revision,
    final,
    answers: final ? [...answers, ...unseen] : [...answers],
    ...(Object.keys(variables).length && { variables }),
  };
}
