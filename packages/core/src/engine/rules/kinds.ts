import type { Duration } from '../../types.gen.ts';
import { parseDuration } from '../parseDuration.ts';
import type { Candidate, Rule } from './Rule.ts';

/** A time in the future, left by a clock set back, counts as now. */
export function isOver(
  sinceMs: number,
  period: Duration,
  nowMs: number,
): boolean {
  return nowMs - Math.min(sinceMs, nowMs) >= parseDuration(period);
}

/** Fewer than so many; or nothing of it for so long, for ever if that is no period. */
export function limit(
  name: string,
  wanted: (candidate: Candidate) => number | Duration | undefined,
  saw: (candidate: Candidate) => number | undefined,
): Rule {
  const isMet = (candidate: Candidate, most: number | Duration): boolean => {
    const seen = saw(candidate);
    return (
      seen === undefined ||
      (typeof most === 'number'
        ? seen < most
        : isOver(seen, most, candidate.moment.nowMs))
    );
  };
  return [name, 'skip', wanted, isMet, saw];
}

/** A limit over all prompts, from which one may be exempt: `quiet.shown`. */
export function overall(
  name: string,
  saw: (candidate: Candidate) => number | undefined,
): Rule {
  const [group = '', part] = name.split('.');
  const wanted = ({ terms, own }: Candidate): number | Duration | undefined => {
    const value = (terms.frequency as Record<string, never>)[group];
    if (own.exempt?.includes(group as never)) return undefined;
    return part ? value?.[part] : value;
  };
  return limit(`frequency.${name}`, wanted, saw);
}

/** Waits while the page or the host is in this state. */
export function calm(
  id: string,
  state: string,
  isAsked: (
    candidate: Candidate,
  ) => readonly string[] | boolean | undefined = () => true,
): Rule {
  return [
    id,
    'hold',
    (candidate) => {
      const asked = isAsked(candidate);
      if (!asked) return undefined;
      return asked === true ? `not ${state}` : asked;
    },
    ({ moment }) => !moment.busy[state],
  ];
}
