import type { Condition, Duration } from '../types.gen.ts';
import type { CompiledCondition } from './conditions/compileCondition.ts';
import { findFailing } from './conditions/findFailing.ts';
import { readFact } from './conditions/readFact.ts';
import { parseDuration } from './parseDuration.ts';
import type { Candidate, Rule } from './Rule.ts';

/** A time in the future, left by a clock set back, counts as now. */
export function isOver(
  sinceMs: number,
  period: Duration,
  nowMs: number,
): boolean {
  return nowMs - Math.min(sinceMs, nowMs) >= parseDuration(period);
}

/** Fewer than so many; or nothing of it for so long. */
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
  return [`frequency.${name}`, 'skip', wanted, isMet, saw];
}

/** A limit over all prompts, from which one may be exempt: `quiet.shown`. */
export function overall(
  name: string,
  saw: (candidate: Candidate) => number | undefined,
): Rule {
  const [group = '', part] = name.split('.');
  const wanted = ({ plan, own }: Candidate): number | Duration | undefined => {
    const value = (plan.frequency as Record<string, never>)[group];
    if (own.exempt?.includes(group as never)) return undefined;
    return part ? value?.[part] : value;
  };
  return limit(name, wanted, saw);
}

/** A condition holds; or, `isUnwanted`, does not. */
export function condition(
  id: string,
  otherwise: Rule[1],
  wanted: (candidate: Candidate) => Condition | undefined,
  compiled: (candidate: Candidate) => CompiledCondition | undefined,
  isUnwanted = false,
): Rule {
  return [
    id,
    otherwise,
    wanted,
    (candidate) => {
      const { facts, nowMs } = candidate.moment;
      return compiled(candidate)!.test(facts, nowMs) !== isUnwanted;
    },
    (candidate) => {
      const { facts, nowMs } = candidate.moment;
      const asked = compiled(candidate)!;
      // Nothing fails in one that holds: then it is what it looks at.
      return isUnwanted
        ? asked.reads.map((path) => [path, readFact(facts, path)])
        : findFailing(asked, facts, nowMs);
    },
  ];
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
    ({ moment }) => moment.busy[state],
  ];
}
