/** How uneasy a visitor seems, as of `atMs`. */
export interface Unease {
  score: number;
  atMs: number;
  /** It has reached the threshold, and not fallen below half of it since. */
  isHigh: boolean;
}

export interface UneaseRule {
  threshold: number;
  /** Time in which the score falls by half. */
  halfLifeMs: number;
}

export const NO_UNEASE: Unease = { score: 0, atMs: 0, isHigh: false };

/**
 * Adds `weight` to what time has left of the score.
 *
 * @returns `hasRisen`: it is high now, and was not just before.
 */
export function addUnease(
  before: Unease,
  added: { weight: number; atMs: number },
  { threshold, halfLifeMs }: UneaseRule,
): Unease & { hasRisen: boolean } {
  // A clock that was set back: no time has passed.
  const elapsedMs = Math.max(0, added.atMs - before.atMs);
  const left = before.score * 2 ** (-elapsedMs / halfLifeMs);
  const score = left + added.weight;
  const isStillHigh = before.isHigh && left >= threshold / 2;
  const hasRisen = !isStillHigh && score >= threshold;
  return {
    score,
    atMs: added.atMs,
    isHigh: isStillHigh || hasRisen,
    hasRisen,
  };
}
