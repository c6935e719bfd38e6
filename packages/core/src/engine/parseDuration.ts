const UNIT_MS: Record<string, number> = {
  ms: 1,
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};

/**
 * Reads a period of the config, `"90d"`, in milliseconds.
 *
 * @returns `NaN` for anything that is not a whole number and a unit.
 */
export function parseDuration(text: string): number {
  const [, amount, unit = ''] = /^(\d+)(\w+)$/.exec(text) ?? [];
  return Number(amount) * (UNIT_MS[unit] ?? NaN);
}
