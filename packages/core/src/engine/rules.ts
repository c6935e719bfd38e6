import type { Condition, Duration, PromptFrequency } from '../types.gen.ts';
import {
  type CompiledPrompt,
  type Listener,
  withKey,
} from './CompiledPrompt.ts';
import type { Plan } from './compile.ts';
import type { CompiledCondition } from './conditions/compileCondition.ts';
import { findFailing } from './conditions/findFailing.ts';
import { isTimes, readCount } from './counts.ts';
import { DAY_MS, type Happened, type History, type Met } from './history.ts';
import type { Moment } from './Moment.ts';
import { parseDuration } from './parseDuration.ts';
import { readSchedule } from './schedule.ts';
import { signalNames } from './signalNames.ts';
import { drawOf, drawVariant } from './variant.ts';

/** Show it, wait with it, or leave it. */
export type Verdict = 'show' | 'hold' | 'skip';

/** One prompt, at one moment, by one of its triggers. */
export interface Candidate {
  readonly plan: Plan;
  readonly compiled: CompiledPrompt;
  /** Of its prompt. */
  readonly own: PromptFrequency;
  /** `undefined`: only the host opens it. */
  readonly listener: Listener | undefined;
  readonly history: History;
  /** What was met of the prompt. */
  readonly met: Met;
  /** What was met of all that ask for its metric; without one, of the prompt. */
  readonly metric: Met;
  readonly moment: Moment;
}

/** A thing that must hold before a prompt is shown. */
export type Rule = readonly [
  id: string,
  /** The verdict when it is not met. */
  otherwise: Exclude<Verdict, 'show'>,
  /** What the config asks for; `undefined`: nothing, and the rule is met. */
  wanted: (candidate: Candidate) => unknown,
  isMet: (candidate: Candidate, wanted: never) => boolean,
  /** What is the case. */
  saw: (candidate: Candidate) => unknown,
];

/** A time in the future, left by a clock set back, counts as now. */
function isOver(sinceMs: number, period: Duration, nowMs: number): boolean {
  return nowMs - Math.min(sinceMs, nowMs) >= parseDuration(period);
}

/** Fewer than so many; or nothing of it for so long. */
function limit(
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
function overall(
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
function condition(
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
      return findFailing(compiled(candidate)!, facts, nowMs);
    },
  ];
}

/** Waits while the page or the host is in this state. */
function calm(
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
