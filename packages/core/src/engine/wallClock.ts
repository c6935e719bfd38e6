/** What the clock on the wall shows. */
export interface WallClock {
  /** `2026-12-01` */
  readonly date: string;
  /** `09:00` */
  readonly time: string;
  /** `mon` */
  readonly day: string;
}

/** The clock of one time zone: dear to make, 50 ms for the first one. */
interface Zone {
  readonly format: Intl.DateTimeFormat;
  /** What it showed last. */
  last?: readonly [ms: number, clock: WallClock];
}

/** By time zone; "" is the visitor's. */
const zones = new Map<string, Zone>();

/**
 * Reads the clock on the wall of a time zone, or else of the visitor's. Asked
 * for the same moment again, as many prompts do, it answers at once.
 *
 * @throws {RangeError} If the platform knows no such time zone.
 */
export function readWallClock(nowMs: number, timeZone = ''): WallClock {
  const zone: Zone = zones.get(timeZone) ?? { format: createFormat(timeZone) };
  zones.set(timeZone, zone);
  if (zone.last?.[0] === nowMs) return zone.last[1];

  const part: Record<string, string> = {};
  for (const { type, value } of zone.format.formatToParts(nowMs)) {
    part[type] = value;
  }
  const { year, month, day, hour, minute, weekday } = part;
  const clock = {
    date: `${year}-${month}-${day}`,
    time: `${hour}:${minute}`,
    day: weekday!.toLowerCase(),
  };
  zone.last = [nowMs, clock];
  return clock;
}

function createFormat(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en', {
    timeZone: timeZone || undefined,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    weekday: 'short',
  });
}
