const RFC_3339 =
  /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?(?:Z|([+-])(\d\d):(\d\d)))?$/i;

/**
 * Reads a point in time, in epoch milliseconds: such a number itself, or
 * RFC 3339 text, seconds optional. A day without a time is its midnight, UTC.
 *
 * @returns `NaN` for anything else.
 */
export function parseInstant(value: unknown): number {
  if (typeof value === 'number') return value;
  const match = typeof value === 'string' && RFC_3339.exec(value);
  if (!match) return NaN;
  const [
    ,
    y = 0,
    m = 0,
    d = 0,
    h = 0,
    min = 0,
    s = 0,
    ,
    aheadH = 0,
    aheadMin = 0,
  ] = match.map((part = '') => Number(part));
  // Years begin in March here, so that a leap day is their last:
  // https://howardhinnant.github.io/date_algorithms.html#days_from_civil
  const month = (m + 9) % 12;
  const year = m < 3 ? y - 1 : y;
  const days =
    Math.floor(365.25 * year) -
    Math.floor(year / 100) +
    Math.floor(year / 400) +
    Math.floor(30.6 * month + 0.4) +
    d -
    719_469;
  const ahead = aheadH * 60 + aheadMin;
  const minutes =
    (days * 24 + h) * 60 + min + (match[7] === '-' ? ahead : -ahead);
  return minutes * 60_000 + s * 1_000;
}
