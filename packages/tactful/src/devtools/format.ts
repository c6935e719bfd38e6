/** From here on a number is taken for a time: 2001, in epoch milliseconds. */
const TIMES_FROM = 1e12;

/** A value of a trace as a person reads it: times on the clock, the rest as JSON. */
export function formatValue(value: unknown): string {
  if (value === undefined || value === '') return 'nothing';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' && value > TIMES_FROM) return formatTime(value);
  return JSON.stringify(value);
}

/** `2026-12-01 09:30:15`, on the visitor's clock. */
export function formatTime(ms: number): string {
  const date = new Date(ms);
  const local = new Date(ms - date.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 19).replace('T', ' ');
}
