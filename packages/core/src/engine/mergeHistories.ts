import { type History, type Met, metOf, RECENT } from './history.ts';

/** Two devices' histories of one user: the later time wins, the higher count. */
export function mergeHistories(a: History, b: History): History {
  const merge = (one: Met, other: Met): Met => {
    const at: Record<string, number> = { ...one.at };
    for (const [key, time] of Object.entries(other.at)) {
      at[key] = Math.max(at[key] ?? -Infinity, time);
    }
    return {
      shown: Math.max(one.shown, other.shown),
      ignored: Math.max(one.ignored, other.ignored),
      at,
    };
  };
  const mergeAll = (
    one: History['prompts'],
    other: History['prompts'],
  ): History['prompts'] =>
    Object.fromEntries(
      Object.keys({ ...one, ...other }).map((key) => [
        key,
        merge(metOf(one, key), metOf(other, key)),
      ]),
    );
  return {
    ...a,
    any: merge(a.any, b.any),
    prompts: mergeAll(a.prompts, b.prompts),
    metrics: mergeAll(a.metrics, b.metrics),
    recent: [...new Set([...a.recent, ...b.recent])]
      .sort((x, y) => x - y)
      .slice(-RECENT),
  };
}
