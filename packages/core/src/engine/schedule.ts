import type { Schedule } from '../types.gen.ts';
import { parseInstant } from './conditions/parseInstant.ts';
import { toInstant } from './toInstant.ts';
import { readWallClock, type WallClock } from './wallClock.ts';

/** Names an instant, not a time on the wall. */
const INSTANT = /T.*(Z|[+-]\d\d:\d\d)$/;

/**
 * Whether a schedule is open. It is read on the wall clock of its time zone, or
 * else the visitor's: so 09:00 stays 09:00 when daylight saving begins or ends.
 *
 * @throws {RangeError} If the platform knows no such time zone.
 */
export function readSchedule(
  { from, to, days, hours, timeZone }: Schedule,
  nowMs: number,
): WallClock & { isOpen: boolean } {
  const clock = readWallClock(nowMs, timeZone);
  const { date, time, day } = clock;
  const msOf = (edge: string, isEnd: boolean): number =>
    INSTANT.test(edge)
      ? parseInstant(edge)
      : toInstant(edge.slice(0, 16), { timeZone, isEnd });
  const isSince = (edge: string): boolean =>
    edge.length > 10 ? nowMs >= msOf(edge, false) : date >= edge;
  const isPast = (edge: string): boolean =>
    edge.length > 10 ? nowMs >= msOf(edge, true) : date > edge;
  const [opens = '', closes = ''] = hours ?? [];
  const isAfter = time >= opens;
  const isBefore = time < closes;
  const isOpen =
    (!from || isSince(from)) &&
    (!to || !isPast(to)) &&
    (!days || days.includes(day as never)) &&
    (!hours || (opens <= closes ? isAfter && isBefore : isAfter || isBefore));
  return { ...clock, isOpen };
}
