import { findPromptProblem } from '../findPromptProblem.ts';
import { DAY_MS, type Happened } from '../history.ts';
import { calm, isOver, limit, overall } from './kinds.ts';
import type { Candidate, Rule } from './Rule.ts';

/** Of the prompt or of its metric, whichever is later. */
function latest(
  { met, metric }: Candidate,
  happened: Happened,
): number | undefined {
  const own = met.at[happened];
  const other = metric.at[happened];
  return own === undefined || other === undefined
    ? (own ?? other)
    : Math.max(own, other);
}

/**
 * Whether a prompt that is asked for may be shown now: how often it was, and what
 * else goes on. Fetched with what draws it.
 */
export const showing: readonly Rule[] = [
  [
    'config.valid',
    'skip',
    () => true,
    ({ compiled }) => !findPromptProblem(compiled.prompt),
  ],
  limit(
    'never',
    () => 'not refused',
    ({ history }) => history.any.at.never,
  ),
  limit(
    'frequency.until',
    ({ own }) => own.until,
    (candidate) => latest(candidate, candidate.own.until!),
  ),
  limit(
    'frequency.max',
    ({ own }) => own.max,
    ({ met }) => met.shown,
  ),
  limit(
    'frequency.every',
    ({ own }) => own.every,
    (candidate) => latest(candidate, 'shown'),
  ),
  overall('after.later', ({ met }) => met.at.later),
  overall('after.close', ({ met }) => met.at.close),
  overall('stopAfterIgnored', ({ met }) => met.ignored),
  overall('quiet.shown', ({ history }) => history.any.at.shown),
  overall('quiet.answered', ({ history }) => history.any.at.answered),
  overall('perPage', ({ moment }) => moment.page.shown),
  overall('perSession', ({ history: { session }, moment }) =>
    session.id === moment.session ? session.shown : 0,
  ),
  overall(
    'perDay',
    ({ history, moment }) =>
      history.recent.filter((at) => moment.nowMs - at < DAY_MS).length,
  ),
  [
    'schedule',
    'skip',
    ({ compiled }) => compiled.prompt.schedule,
    ({ plan, moment }, schedule) =>
      plan.extras!.readSchedule(schedule, moment.nowMs).isOpen,
  ],
  [
    'trigger.delay',
    'hold',
    ({ listener, moment }) =>
      moment.isAgain ? undefined : listener?.trigger.delay,
    () => false,
  ],
  calm('prompt.visible', 'prompt'),
  calm('host.hold', 'hold'),
  ...['typing', 'media', 'dialog', 'hidden', 'loading', 'printing'].map(
    (state) =>
      calm(`interrupt.${state}`, state, ({ terms }) =>
        terms.interrupt.never?.includes(state as never),
      ),
  ),
  calm(
    'interrupt.selectors',
    'selector',
    ({ terms }) => terms.interrupt.selectors,
  ),
  [
    'interrupt.where',
    'hold',
    ({ plan }) => plan.config.interrupt?.where,
    ({ plan, moment }) =>
      !plan.interruptWhere!.test(moment.facts, moment.nowMs),
  ],
  [
    'interrupt.grace',
    'hold',
    ({ terms }) => terms.interrupt.grace,
    ({ moment }, grace) => isOver(moment.page.sinceMs, grace, moment.nowMs),
  ],
  [
    'host.beforeShow',
    'skip',
    ({ moment }) => (moment.isVetoed ? 'yes' : undefined),
    () => false,
  ],
  [
    'variant.hold-out',
    'skip',
    ({ compiled }) => compiled.prompt.variants,
    ({ plan, compiled, moment }) =>
      plan.extras!.drawVariant(compiled, moment.visitor)?.show !== false,
  ],
];
