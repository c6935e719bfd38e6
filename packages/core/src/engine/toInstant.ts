import { parseInstant } from './conditions/parseInstant.ts';
import { readWallClock } from './wallClock.ts';

const DAY_MS = 86_400_000;

/** By edge, zone and side: each is asked about again at every decision. */
const known = new Map<string, number>();

/**
 * The moment at which a clock on the wall shows a time, epoch milliseconds. An hour
 * that comes twice, in autumn, begins the first time and ends the second; one that is
 * left out, in spring, counts as the hour after it.
 *
 * @param wall `2026-10-25T02:30`
 */
export function toInstant(
  wall: string,
  { timeZone, isEnd }: { timeZone: string | undefined; isEnd: boolean },
): number {
  const key = [wall, timeZone, isEnd].join();
  const before = known.get(key);
  if (before !== undefined) return before;

  const asUtcMs = parseInstant(`${wall}Z`);
  // Clocks change once a day at most: one of the offsets of the days around is right.
  const guesses = [-DAY_MS, DAY_MS].map((awayMs) => {
    const { date, time } = readWallClock(asUtcMs + awayMs, timeZone);
    return asUtcMs - (parseInstant(`${date}T${time}Z`) - asUtcMs - awayMs);
  });
  const right = guesses.filter((ms) => {
    const { date, time } = readWallClock(ms, timeZone);
    return `${date}T${time}` === wall;
  });
  const found = right.length ? right : [Math.max(...guesses)];
  const ms = isEnd ? Math.max(...found) : Math.min(...found);
  known.set(key, ms);
  return ms;
}
