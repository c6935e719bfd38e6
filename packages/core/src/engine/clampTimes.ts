/**
 * What is kept, with no time in the future: where the clock was set back, a time
 * ahead counts as now, once and for all. So nothing is locked longer than its period.
 */
export function clampTimes<Kept>(kept: Kept, nowMs: number): Kept {
  const clamp = (_: string, value: unknown): unknown =>
    typeof value === 'number' && value > nowMs ? nowMs : value;
  return JSON.parse(JSON.stringify(kept), clamp) as Kept;
}
