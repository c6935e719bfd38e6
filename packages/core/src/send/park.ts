import type { Book, LaneState } from '../storage/Book.ts';
import { backOff } from './backOff.ts';
import type { Case } from './judge.ts';
import type { Judge } from './Fate.ts';

/** So often a record fails alone, while others get through, before it is given up. */
const TRIES = 10;

/**
 * Puts a record that failed alone on a clock of its own, so that it holds up no
 * other. It counts only when another one got through since the last time: an
 * outage exhausts nothing.
 */
export function park(
  book: Book,
  lane: LaneState,
  { name, clock, nowMs }: Case & { nowMs: number },
): ReturnType<Judge> {
  lane.suspects = 0;
  return (item) => {
    const { acknowledged } = lane;
    const before = item.parked?.[name] ?? { tries: 0, acknowledged: -1 };
    const tries = before.tries + (acknowledged > before.acknowledged ? 1 : 0);
    if (tries > TRIES) return 'exhausted';
    const untilMs = nowMs + backOff(tries, clock.random);
    const parked = { ...item.parked, [name]: { untilMs, tries, acknowledged } };
    book.put({ ...item, parked });
    return undefined;
  };
}
