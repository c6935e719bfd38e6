import { withKey } from './CompiledPrompt.ts';
import type { Plan } from './compileConfig.ts';
import { countKey, countOne } from './counts.ts';
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
    ({ trigger, withKey: key, where }) =>
      trigger.times !== undefined &&
      withKey(happening.properties['with']) === key &&
      where?.test(facts, nowMs) !== false,
  );
  if (!counting.length) return undefined;

  const change =
    (isPage: boolean) =>
    (counts: Counts): Counts => {
      const next = { ...counts };
      for (const listener of counting) {
        const { trigger } = listener;
        const key = countKey(listener);
        if ((trigger.per === 'page') !== isPage) continue;
        next[key] = countOne(counts[key], {
          scope: trigger.per === 'session' ? session : '',
          atMs: happening.atMs,
          isTimed: Boolean(trigger.within),
        });
      }
      return next;
    };
  return { page: change(true), visitor: change(false) };
}
