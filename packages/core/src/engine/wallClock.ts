/** What the clock on the wall shows. */
export interface WallClock {
  /** `2026-12-01` */
  readonly date: string;
  /** `09:00` */
  readonly time: string;
  /** `mon` */
  readonly day: string;
}

/** Dear to make: the first one costs 50 ms. By time zone; "" is the visitor's. */
const formats = new Map<string, Intl.DateTimeFormat>();
let last: readonly [key: string, clock: WallClock] | undefined;

/**
 * Reads the clock on the wall of a time zone, or else of the visitor's. Asked
 * for the same minute again, as many prompts do, it answers at once.
 *
 * @throws {RangeError} If the platform knows no such time zone.
 */
export function readWallClock(nowMs: number, timeZone = ''): WallClock {
  const key = `${timeZone} ${nowMs}`;
  if (last?.[0] === key) return last[1];
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en', {
      timeZone: timeZone || undefined,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      weekday: 'short',
    });
    formats.set(timeZone, format);
  }
  const part: Record<string, string> = {};
  for (const { type, value } of format.formatToParts(nowMs)) {
    part[type] = value;
  }
  const { year, month, day, hour, minute, weekday } = part;
  const clock = {
    date: `${year}-${month}-${day}`,
    time: `${hour}:${minute}`,
    day: weekday!.toLowerCase(),
  };
  last = [key, clock];
  return clock;
}
