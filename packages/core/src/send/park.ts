import type { Book, Item, LaneState } from '../storage/Book.ts';
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
    // Later than the others, which may have to wait themselves.
    const untilMs =
      Math.max(nowMs, lane.untilMs) + backOff(tries, clock.random);
    const parked = { ...item.parked, [name]: { untilMs, tries, acknowledged } };
    book.put({ ...item, parked });
    return undefined;
  };
}

/** Lets it be tried at once; what was counted stays. */
export function unpark(item: Item): Item {
  const all = Object.entries(item.parked ?? {});
  const parked = all.map(([name, one]) => [name, { ...one, untilMs: 0 }]);
  return { ...item, parked: Object.fromEntries(parked) };
}
