import type { History } from './history.ts';

/** What conditions can see of a history: `history.any.shownAt`, by prompt and by metric. */
export function historyFacts({
  any,
  prompts,
  metrics,
}: History): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries({ ...prompts, ...metrics, any }).map(([id, met]) => {
      const { shown, at } = met;
      const dismissed = [at.later, at.close, at.never];
      return [
        id,
        {
          shown,
          shownAt: at.shown,
          answeredAt: at.answered,
          dismissedAt:
            Math.max(...dismissed.map((time) => time ?? 0)) || undefined,
        },
      ];
    }),
  );
}
