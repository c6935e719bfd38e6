import { parseDuration } from '../engine/parseDuration.ts';
import { addUnease, NO_UNEASE } from '../engine/unease.ts';
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
 * threshold, and again only after it had fallen below half of it. The score lives
 * as long as the document; signals that are not passed to the client add nothing.
 *
 * Properties: `score`; `cause`, the touchpoint that was one too many.
 */
export const uneaseRisen: Signal<UneaseRisenOptions> = {
  touchpoint: 'unease.risen',
  start: (onTouchpoint, { page, threshold = 3, halfLife = '60s', weights }) => {
    const rule = { threshold, halfLifeMs: parseDuration(halfLife) };
    let unease = NO_UNEASE;

    const stops = Object.entries({ ...WEIGHTS, ...weights })
      .filter(([, weight]) => weight > 0)
      .map(([cause, weight]) =>
        page.listen(cause, () => {
          const added = { weight, atMs: page.now() };
          const next = addUnease(unease, added, rule);
          unease = next;
          if (!next.hasRisen) return;
          onTouchpoint({ score: Math.round(next.score * 10) / 10, cause });
        }),
      );
    return () => {
      for (const stop of stops) stop();
    };
  },
};
