import { DAY_MS } from '../history.ts';
import { parseDuration } from '../parseDuration.ts';
import type { Rest } from '../Rest.ts';
import type { Candidate, Rule } from './Rule.ts';

const FOREVER_MS = Number.MAX_SAFE_INTEGER;

/**
 * How long this rule, which is not met, will certainly stay so while nothing more
 * is shown.
 *
 * @returns `undefined` if it may be met any time.
 */
export function restOf(
  [rule, , wanted, , saw]: Rule,
  candidate: Candidate,
): Rest | undefined {
  if (!saw || rule === 'frequency.perPage') return undefined;
  const { moment, history, terms } = candidate;
  const asked = wanted(candidate);
  const periodMs = parseDuration(`${asked}`);
  const until = (toMs: number): Rest => ({ rule, fromMs: moment.nowMs, toMs });
  if (rule === 'frequency.perSession') {
    return { ...until(FOREVER_MS), session: moment.session };
  }
  if (rule === 'frequency.perDay') {
    const oldest = history.recent.at(-terms.frequency.perDay!);
    return oldest === undefined ? undefined : until(oldest + DAY_MS);
  }
  return until(
    periodMs >= 0 ? (saw(candidate) as number) + periodMs : FOREVER_MS,
  );
}
