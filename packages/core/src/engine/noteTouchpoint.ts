import { withKey } from './CompiledPrompt.ts';
import type { Plan } from './compileConfig.ts';
import { countOne } from './counts.ts';
import type { Count } from './history.ts';
import type { Moment } from './Moment.ts';

/** By trigger. */
type Counts = Readonly<Record<string, Count>>;

/** Which triggers count this touchpoint: on the page, and over pages. */
export interface Noted {
  page(counts: Counts): Counts;
  visitor(counts: Counts): Counts;
}

/**
 * Counts a touchpoint for the triggers that ask for `times`.
 *
 * @returns The changes; `undefined`, as nearly always, if nothing counts it.
 */
export function noteTouchpoint(plan: Plan, moment: Moment): Noted | undefined {
  const { happening, facts, session, nowMs } = moment;
  const counting = (plan.listeners.get(happening.name) ?? []).filter(
    ({ countKey, withKey: key, where }) =>
      countKey &&
      withKey(happening.properties['with']) === key &&
      where?.test(facts, nowMs) !== false,
  );
  if (!counting.length) return undefined;

  const change =
    (isPage: boolean) =>
    (counts: Counts): Counts => {
      const next = { ...counts };
      for (const { countKey, trigger } of counting) {
        if ((trigger.per === 'page') !== isPage) continue;
        next[countKey!] = countOne(counts[countKey!], {
          scope: trigger.per === 'session' ? session : '',
          atMs: happening.atMs,
          isTimed: Boolean(trigger.within),
        });
      }
      return next;
    };
  return { page: change(true), visitor: change(false) };
}
