import type { Book } from '../storage/Book.ts';
import type { Adapter } from '../deliver/Adapter.ts';
import { laneOf } from './laneOf.ts';

/**
 * When something that waits now may be sent to a destination, epoch milliseconds;
 * `Infinity`: nothing waits.
 */
export function nextDueMs(
  book: Pick<Book, 'lanes' | 'items' | 'outs'>,
  { name }: Pick<Adapter, 'name'>,
  nowMs: number,
): number {
  const { untilMs } = laneOf(book, name);
  const times = [...book.items.values()]
    .filter(({ owes }) => owes.includes(name))
    .map(({ key, parked }) =>
      Math.max(
        untilMs,
        parked?.[name]?.untilMs ?? 0,
        ...book.outs
          .filter((out) => out.untilMs > nowMs && out.keys.includes(key))
          .map((out) => out.untilMs),
      ),
    );
  return Math.min(...times);
}
