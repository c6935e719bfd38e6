import type { Answer, ResponseData } from '../../types.gen.ts';
import type { Interview } from './Interview.ts';

/**
 * What a response record says of the interview. The final one also names the
 * questions that were not on the visitor's way: `unseen`.
 */
export function toResponse({
  survey,
  response,
  variables,
  revision,
  outcome,
}: Interview): Pick<
  ResponseData,
  'revision' | 'final' | 'answers' | 'variables'
> {
  const final = outcome === 'finished';
  const unseen = survey.questions.flatMap(({ id, type }): Answer[] =>
    response.some(({ question }) => question === id)
      ? []
      : [{ question: id, type, skipped: 'unseen', ms: 0 }],
  );
  return {
    revision,
    final,
    answers: final ? [...response, ...unseen] : [...response],
    ...(Object.keys(variables).length && { variables }),
  };
}
