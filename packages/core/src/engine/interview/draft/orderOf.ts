import type { Survey } from '../../../types.gen.ts';
import { listOf } from '../listOf.ts';
import type { Draft } from './Draft.ts';

/** What a survey asks, without its words. */
export function orderOf({ questions }: Survey): Draft['order'] {
  return questions.map((question) => {
    const [, list] = listOf(question);
    return [question.id, question.type, list.map(({ id }) => id)];
  });
}
