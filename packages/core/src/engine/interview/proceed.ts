import { readOwn } from '../conditions/readOwn.ts';
import { withoutKnown } from './findKnown.ts';
import { findPlace } from './findPlace.ts';
import type { Interview, Offered } from './Interview.ts';

/** What is known of an interview by itself; all else follows from it. */
type Way = Pick<
  Interview,
  'survey' | 'answers' | 'kept' | 'revision' | 'askedAtMs' | 'setting'
>;

/** Where the interview is after these answers. */
export function proceed(way: Way): Interview {
  const { filled, ...place } = findPlace(way);
  const { question, known } = place;
  const kept = question && (readOwn(way.kept, question.id) as Offered);
  const offered = kept ?? (filled && { value: filled });
  return {
    ...way,
    ...place,
    offered:
      known && offered?.value
        ? { ...offered, value: withoutKnown(offered.value, known) }
        : offered,
    outcome: question ? undefined : 'finished',
  };
}
