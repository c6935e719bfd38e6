import type { Signal } from './Signal.ts';

/** Our own guess of how much each tells. */
const WEIGHTS: Readonly<Record<string, number>> = {
  'rage.clicked': 2,
  'form.abandoned': 2,
  'dead.clicked': 1,
  'error.thrown': 1,
  'request.failed': 1,
  'page.returned': 1,
  'exit.intended': 0.5,
};

export interface UneaseRisenOptions {
  /** @default 3 */
  threshold?: number | undefined;
  /**
   * Time in which the score falls by half, as `"60s"`.
   * @default '60s'
   */
  halfLife?: string | undefined;
  /**
   * What each touchpoint adds to the score, on top of the defaults; 0 leaves one
   * out. Touchpoints of the host may take part.
   * @default rage.clicked 2, form.abandoned 2, dead.clicked 1, error.thrown 1, request.failed 1, page.returned 1, exit.intended 0.5
   */
  weights?: Readonly<Record<string, number>> | undefined;
}

/**
 * Notices that several bad moments came together: each adds its weight to a score
 * that halves with every `halfLife`. It is told when the score reaches the
 * threshold; then the score begins at 0 again, as it does with each document.
 * Signals that are not passed to the client add nothing.
 *
 * Properties: `score`; `cause`, the touchpoint that was one too many.
 */
export const uneaseRisen: Signal<UneaseRisenOptions> = {
  touchpoint: 'unease.risen',
  start: (onTouchpoint, { page, threshold = 3, halfLife = '60s', weights }) => {
    const halfLifeMs = page.toMs(halfLife);
    let score = 0;
    let atMs = 0;

    const add = (cause: string, weight: number) => {
      const nowMs = page.now();
      // A clock that was set back: no time has passed.
      score *= 2 ** (Math.min(0, atMs - nowMs) / halfLifeMs);
      atMs = nowMs;
      score += weight;
      if (score < threshold) return;
      onTouchpoint({ score: Number(score.toFixed(1)), cause });
      score = 0;
    };
    const stops = Object.entries({ ...WEIGHTS, ...weights }).map(
      ([cause, weight]) =>
        weight > 0 ? page.listen(cause, () => add(cause, weight)) : () => {},
    );
    return () => stops.forEach((stop) => stop());
  },
};
