import {
  DAY_MS,
  type Happened,
  type History,
  type Met,
  metOf,
  type OutcomeNote,
  RECENT,
} from './history.ts';

const touched: readonly Happened[] = ['started', 'answered', 'later', 'never'];

/** The history after an outcome. */
export function noteOutcome(history: History, note: OutcomeNote): History {
  const { prompt, metric, happened, atMs, session, isApart } = note;
  const isShown = happened === 'shown';
  const meet = (met: Met): Met => ({
    shown: met.shown + (isShown ? 1 : 0),
    ignored: touched.includes(happened)
      ? 0
      : met.ignored + (happened === 'ignored' ? 1 : 0),
    at: { ...met.at, [happened]: atMs },
  });
  const { any, prompts, metrics, recent } = history;
  const next: History = {
    ...history,
    prompts: { ...prompts, [prompt]: meet(metOf(prompts, prompt)) },
    metrics: metric
      ? { ...metrics, [metric]: meet(metOf(metrics, metric)) }
      : metrics,
  };
  if (isApart && isShown) return next;
  if (!isShown) return { ...next, any: meet(any) };
  return {
    ...next,
    any: meet(any),
    recent: [...recent.filter((at) => atMs - at < DAY_MS), atMs].slice(-RECENT),
    session: {
      id: session,
      shown: (history.session.id === session ? history.session.shown : 0) + 1,
    },
  };
}
