import type { Times } from '../types.gen.ts';
import type { Listener } from './CompiledPrompt.ts';
import type { Count } from './history.ts';

/** Most times that are kept of one counted touchpoint; no `times` asks for more. */
const KEPT = 101;

/** Where the times of a trigger are counted. It keeps its count when others come and go. */
export function countKey({ compiled, trigger }: Listener): string {
  const { on, where, within, per, with: parameters } = trigger;
  return JSON.stringify([
    compiled.prompt.id,
    on,
    parameters,
    where,
    per,
    within,
  ]);
}

/** The count after one more. */
export function countOne(
  count: Count | undefined,
  { scope, atMs, isTimed }: { scope: string; atMs: number; isTimed: boolean },
): Count {
  const before = count?.scope === scope ? count : undefined;
  const at = [...(before?.at ?? []), atMs].slice(-KEPT);
  return { scope, n: (before?.n ?? 0) + 1, ...(isTimed && { at }) };
}

/**
 * How often it has happened in this scope, within this period. A time in the
 * future, left by a clock set back, counts as now.
 *
 * @param withinMs `undefined`: ever.
 */
export function readCount(
  count: Count | undefined,
  options: { scope: string; nowMs: number; withinMs: number | undefined },
): number {
  const { scope, nowMs, withinMs } = options;
  if (count?.scope !== scope) return 0;
  if (withinMs === undefined) return count.n;
  return (count.at ?? []).filter((at) => nowMs - at < withinMs).length;
}

/** Whether so many are what `times` asks for. */
export function isTimes(times: Times, n: number): boolean {
  if (typeof times === 'number') return n === times;
  const { $gte = 1, $lte = Infinity } = times;
  return n >= $gte && n <= $lte;
}
