import { readOwn } from '../conditions/readOwn.ts';
import { findPlace } from './findPlace.ts';
import type { Interview, Offered } from './Interview.ts';

/** What is known of an interview by itself; all else follows from it. */
type Way = Pick<
  Interview,
  'survey' | 'answers' | 'kept' | 'revision' | 'askedAtMs' | 'setting'
>;

/** Where the interview is after these answers. */
export function proceed(way: Way): Interview {
  const place = findPlace(way);
  const { question } = place;
  return {
    ...way,
    ...place,
    offered:
      question && (readOwn(way.kept, question.id) as Offered | undefined),
    outcome: question ? undefined : 'finished',
  };
}
