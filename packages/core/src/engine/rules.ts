import { withKey } from './CompiledPrompt.ts';
import { isTimes, readCount } from './counts.ts';
import { DAY_MS, type Happened } from './history.ts';
import { parseDuration } from './parseDuration.ts';
import type { Candidate, Rule } from './Rule.ts';
import { calm, condition, isOver, limit, overall } from './ruleKinds.ts';
import { readSchedule } from './schedule.ts';
import { signalNames } from './signalNames.ts';
import { drawOf, drawVariant } from './variant.ts';

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

function times({ listener, history, moment }: Candidate): number {
  const { trigger, countKey = '' } = listener!;
  const { per, within } = trigger;
  const { counts } = per === 'page' ? moment.page : history;
  return readCount(counts[countKey], {
    scope: per === 'session' ? moment.session : '',
    nowMs: moment.nowMs,
    withinMs: within ? parseDuration(within) : undefined,
  });
}

/** In the order in which they are asked: the first that is not met decides. */
export const rules: readonly Rule[] = [
  [
    'trigger.manual',
    'skip',
    ({ listener }) => (listener ? undefined : 'show(), a button, an element'),
    () => false,
    ({ moment }) => moment.happening.name,
  ],
  [
    'trigger.signal',
    'skip',
    ({ listener }) => {
      const name = listener?.trigger.on ?? '';
      return Object.hasOwn(signalNames, name) ? name : undefined;
    },
    // A host may well notice by itself what a signal would.
    ({ moment }, name) =>
      moment.happening.name === name || moment.signals.includes(name),
    ({ moment }) => moment.signals,
  ],
  [
    'trigger.on',
    'skip',
    ({ listener }) => listener?.trigger.on,
    ({ moment }, name) => moment.happening.name === name,
    ({ moment }) => moment.happening.name,
  ],
  [
    'trigger.with',
    'skip',
    ({ listener }) => listener?.trigger.with,
    ({ listener, moment }) =>
      withKey(moment.happening.properties['with']) === listener!.withKey,
    ({ moment }) => moment.happening.properties['with'],
  ],
  condition(
    'trigger.where',
    'skip',
    ({ listener }) => listener?.trigger.where,
    ({ listener }) => listener!.where,
  ),
  [
    'trigger.times',
    'skip',
    ({ listener, moment }) =>
      moment.isAgain ? undefined : listener?.trigger.times,
    (candidate, wanted) => isTimes(wanted, times(candidate)),
    times,
  ],
  [
    'schedule',
    'skip',
    ({ compiled }) => compiled.prompt.schedule,
    ({ moment }, schedule) => readSchedule(schedule, moment.nowMs).isOpen,
    ({ compiled, moment }) =>
      readSchedule(compiled.prompt.schedule!, moment.nowMs),
  ],
  [
    'identify',
    'hold',
    ({ plan, compiled }) =>
      plan.config.identify && compiled.readsTraits
        ? 'identify() within 5 s'
        : undefined,
    ({ moment }) => moment.nowMs >= moment.userDueAtMs,
    ({ moment }) => moment.facts['traits'],
  ],
  condition(
    'audience',
    'skip',
    ({ compiled }) => compiled.prompt.audience,
    ({ compiled }) => compiled.audience,
  ),
  [
    'sample',
    'skip',
    ({ compiled }) => compiled.prompt.sample,
    ({ compiled, moment }) => Boolean(drawVariant(compiled, moment.visitor)),
    ({ compiled, moment }) => drawOf(compiled, moment.visitor),
  ],
  [
    'never',
    'skip',
    () => 'not refused',
    ({ history }) => history.any.at.never === undefined,
    ({ history }) => history.any.at.never,
  ],
  [
    'frequency.until',
    'skip',
    ({ own }) => own.until,
    (candidate, until) => latest(candidate, until) === undefined,
    (candidate) => latest(candidate, candidate.own.until!),
  ],
  limit(
    'max',
    ({ own }) => own.max,
    ({ met }) => met.shown,
  ),
  limit(
    'every',
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
    'trigger.delay',
    'hold',
    ({ listener, moment }) =>
      moment.isAgain ? undefined : listener?.trigger.delay,
    () => false,
    () => '0s',
  ],
  calm('prompt.visible', 'prompt'),
  calm('host.hold', 'hold'),
  ...['typing', 'media', 'dialog', 'hidden', 'loading', 'printing'].map(
    (state) =>
      calm(`interrupt.${state}`, state, ({ plan }) =>
        plan.interrupt.never?.includes(state as never),
      ),
  ),
  calm(
    'interrupt.selectors',
    'selector',
    ({ plan }) => plan.interrupt.selectors,
  ),
  condition(
    'interrupt.where',
    'hold',
    ({ plan }) => plan.interrupt.where,
    ({ plan }) => plan.interruptWhere,
    true,
  ),
  [
    'interrupt.grace',
    'hold',
    ({ plan }) => plan.interrupt.grace,
    ({ moment }, grace) => isOver(moment.page.sinceMs, grace, moment.nowMs),
    ({ moment }) => moment.page.sinceMs,
  ],
  [
    'host.beforeShow',
    'skip',
    ({ moment }) => (moment.isVetoed ? 'yes' : undefined),
    () => false,
    () => 'no',
  ],
  [
    'variant.hold-out',
    'skip',
    ({ compiled }) => compiled.prompt.variants,
    ({ compiled, moment }) =>
      drawVariant(compiled, moment.visitor)?.show !== false,
    ({ compiled, moment }) => drawVariant(compiled, moment.visitor)?.id,
  ],
];
