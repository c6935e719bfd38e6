import type { Listener } from './CompiledPrompt.ts';
import type { Plan } from './compile.ts';
import type { Decision, Judgement } from './decideBy.ts';
import type { Happening, Moment } from './Moment.ts';
import { parseDuration } from './parseDuration.ts';
import { signalsOfPage } from './signalsOfPage.ts';
import { termsOf } from './rules/terms.ts';

/** A prompt that was asked for, and waits for its moment. Plain JSON. */
export interface Waiting {
  readonly prompt: string;
  /** Index of the trigger in the prompt. */
  readonly trigger: number;
  /** The touchpoint that asked. */
  readonly happening: Happening;
  /** When its delay ends, epoch milliseconds. */
  readonly dueAtMs: number;
  /** The rule that keeps it. */
  readonly rule: string;
}

/** What waits after something happened, and what was decided about it. */
export interface Step {
  readonly waiting: readonly Waiting[];
  readonly decisions: readonly (Decision & { listener?: Listener })[];
}

/** Rules by which a prompt stops waiting without being asked again. */
export const endings = [
  'trigger.cancelOn',
  'page.left',
  'interrupt.expiry',
] as const;
const [CANCELLED, LEFT, EXPIRED] = endings;

/** Adds those that are held to those that wait; who waits already keeps its place. */
export function addWaiting(
  waiting: readonly Waiting[],
  judgements: readonly Judgement[],
  { happening, nowMs }: Pick<Moment, 'happening' | 'nowMs'>,
): readonly Waiting[] {
  const added = judgements
    .filter(
      ({ verdict, prompt }) =>
        verdict === 'hold' && !waiting.some((one) => one.prompt === prompt),
    )
    .map(({ prompt, rule, listener }) => {
      const { delay = '0s' } = listener.trigger;
      const isArmed = rule === 'trigger.delay';
      const dueAtMs = isArmed ? happening.atMs + parseDuration(delay) : nowMs;
      return { prompt, trigger: listener.index, happening, dueAtMs, rule };
    });
  return [...waiting, ...added];
}

/** Calls off what the touchpoint of this name ends. */
export function cancelWaiting(
  plan: Plan,
  waiting: readonly Waiting[],
  name: string,
): Step {
  return drop(waiting, CANCELLED, (one) =>
    findListener(plan, one)?.cancelOn.includes(name),
  );
}

/**
 * Calls off what belongs to the page that is left: what a signal of the page
 * asked for, and what does not match the next page.
 */
export function leavePage(
  plan: Plan,
  waiting: readonly Waiting[],
  momentAt: (happening: Happening) => Moment,
): Step {
  return drop(waiting, LEFT, (one) => {
    const listener = findListener(plan, one);
    const { facts, nowMs } = momentAt(one.happening);
    return (
      !listener ||
      isOfPage(listener) ||
      [listener.where, listener.compiled.audience].some(
        (condition) => condition?.test(facts, nowMs) === false,
      )
    );
  });
}

/**
 * Asks again what is due, by rank. The whole decision is taken again; at most
 * one is shown, and what is held goes on waiting until it expires.
 */
export function askAgain(
  plan: Plan,
  options: {
    waiting: readonly Waiting[];
    nowMs: number;
    /** Takes the decision; of a prompt that waits its `times` and `delay` are met. */
    judge: (listener: Listener, happening: Happening) => Judgement;
  },
): Step {
  const { waiting, nowMs, judge } = options;
  const decisions: Step['decisions'][number][] = [];
  const next = new Set(waiting);
  const rankOf = (one: Waiting): number =>
    plan.ranked.indexOf(findListener(plan, one)!);
  let isShown = false;

  for (const one of waiting.toSorted((a, b) => rankOf(a) - rankOf(b))) {
    const { prompt, dueAtMs, happening } = one;
    const listener = findListener(plan, one);
    // A touchpoint in the future: the clock was set back, and the delay is over.
    const isDue = nowMs >= dueAtMs || nowMs < happening.atMs;
    if (listener && !isDue) continue;
    next.delete(one);
    if (!listener || nowMs - dueAtMs > termsOf(plan.config).expiryMs) {
      decisions.push({ prompt, verdict: 'skip', rule: EXPIRED });
      continue;
    }
    const judged = judge(listener, happening);
    const decision: Judgement =
      isShown && judged.verdict === 'show'
        ? { ...judged, verdict: 'hold', rule: 'prompt.visible' }
        : judged;
    isShown ||= decision.verdict === 'show';
    if (decision.verdict === 'hold') next.add({ ...one, rule: decision.rule });
    decisions.push(decision);
  }
  return { waiting: [...next], decisions };
}

/**
 * The next moment at which something that waits is to be asked again, now at the
 * earliest; `undefined`: not by time. What was found waiting a millisecond ago may
 * be due by now: nothing else would ask it again.
 */
export function nextWake(
  plan: Plan,
  waiting: readonly Waiting[],
  { nowMs, page, userDueAtMs }: Pick<Moment, 'nowMs' | 'page' | 'userDueAtMs'>,
): number | undefined {
  const graceEndsMs = page.sinceMs + termsOf(plan.config).graceMs;
  const times = waiting.flatMap(({ dueAtMs, rule }) => {
    if (rule === 'trigger.delay') return dueAtMs;
    if (rule === 'interrupt.grace') return graceEndsMs;
    return rule === 'identify' ? userDueAtMs : [];
  });
  return times.length ? Math.max(nowMs, Math.min(...times)) : undefined;
}

/** Whether it goes on waiting on the next page: what the visitor or the host did, not the page. */
export function survivesPage(plan: Plan, one: Waiting): boolean {
  const listener = findListener(plan, one);
  return one.rule === 'trigger.delay' && !(listener && isOfPage(listener));
}

function isOfPage({ trigger }: Listener): boolean {
  return signalsOfPage.includes(trigger.on);
}

function findListener(
  plan: Plan,
  { prompt, trigger }: Waiting,
): Listener | undefined {
  return plan.ranked.find(
    ({ compiled, index }) => compiled.prompt.id === prompt && index === trigger,
  );
}

function drop(
  waiting: readonly Waiting[],
  rule: string,
  isOver: (one: Waiting) => boolean | undefined,
): Step {
  const over = waiting.filter(isOver);
  return {
    waiting: waiting.filter((one) => !over.includes(one)),
    decisions: over.map(({ prompt }) => ({ prompt, verdict: 'skip', rule })),
  };
}
