import type { Book, LaneState } from '../storage/Book.ts';

/** What the book says of a destination. */
export function laneOf(
  { lanes }: Pick<Book, 'lanes'>,
  name: string,
): LaneState {
  return (lanes[name] ??= {
    acknowledged: 0,
    dropped: {},
    failures: 0,
    untilMs: 0,
  });
}
