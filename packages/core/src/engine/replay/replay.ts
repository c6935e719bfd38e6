import type { Config, TactfulRecord } from '../../types.gen.ts';
import { fnv1a } from '../../lib/fnv1a.ts';
import { compile, type Plan } from '../compile.ts';
import { type Listener, withKey } from '../CompiledPrompt.ts';
import { decide, judge } from '../decide.ts';
import type { Decision } from '../decideBy.ts';
import type { Happened, History, OutcomeNote } from '../history.ts';
import { noteOutcome } from '../noteOutcome.ts';
import type { Happening } from '../Moment.ts';
import { noteTouchpoint } from '../noteTouchpoint.ts';
import type { Verdict } from '../rules/Rule.ts';
import { signalNames } from '../signalNames.ts';
import {
  addWaiting,
  askAgain,
  cancelWaiting,
  leavePage,
  nextWake,
  type Step,
  type Waiting,
} from '../waiting.ts';
import { createVisit } from './createVisit.ts';
import {
  indexBusy,
  sortRecords,
  toHappening,
  type VisitRecord,
} from './readVisit.ts';

/** One decision of a visit, taken again. */
export interface ReplayedDecision extends Omit<Decision, 'verdict'> {
  /** `unknown`: a fact or a signal that it needs was not recorded; `rule` names it. */
  readonly verdict: Verdict | 'unknown';
  readonly touchpoint: string;
  /** Of the decision, epoch milliseconds. */
  readonly atMs: number;
}

export interface Replay {
  readonly decisions: readonly ReplayedDecision[];
  /** How many are unknown. */
  readonly unknown: number;
  /** What the visitor has met in the end. */
  readonly history: History;
}

const OUTCOMES: readonly string[] = ['started', 'submitted', 'ignored'];

/**
 * Takes the decisions of a recorded visit again, by the same functions as the
 * page and nothing else: with the config of then, the same; with another one,
 * those that the visitor would have met.
 *
 * @param records All records of the visit, in any order.
 * @param history What the visitor had met before. Default: nothing.
 */
export function replay(
  config: Config,
  records: readonly TactfulRecord[],
  history?: History,
): Replay {
  const plan = compile(config);
  const visit = createVisit(plan, config, history);
  const sorted = sortRecords(records);
  const busyAt = indexBusy(sorted);
  const decisions: ReplayedDecision[] = [];
  let waiting: readonly Waiting[] = [];
  /** What was heard on the page before the user was known: decided again then. */
  const unnamed = new Map<string, Happening>();

  const meet = (
    prompt: string,
    happened: Happened,
    where: Pick<OutcomeNote, 'atMs' | 'session' | 'isApart'>,
  ): void => {
    const metric = plan.prompts.find((one) => one.prompt.id === prompt)?.prompt
      .metric;
    const note = { ...where, prompt, metric, happened };
    visit.history = noteOutcome(visit.history, note);
  };

  const take = (
    step: Step,
    where: { atMs: number; session: string },
    touchpointOf: (prompt: string) => string,
  ): void => {
    const before = waiting;
    waiting = step.waiting;
    for (const { prompt, verdict, rule } of step.decisions) {
      const old = before.find((one) => one.prompt === prompt);
      if (verdict === 'hold' && old?.rule === rule) continue;
      const touchpoint = touchpointOf(prompt);
      decisions.push({ prompt, verdict, rule, touchpoint, atMs: where.atMs });
      if (verdict === 'show') {
        meet(prompt, 'shown', where);
        visit.page = { ...visit.page, shown: visit.page.shown + 1 };
        visit.visible = prompt;
      }
      if (rule === 'variant.hold-out') {
        meet(prompt, 'shown', { ...where, isApart: true });
      }
    }
  };
  const takeWaiting = (step: Step, atMs: number, session: string): void => {
    const before = waiting;
    take(
      step,
      { atMs, session },
      (prompt) => before.find((one) => one.prompt === prompt)!.happening.name,
    );
  };

  const wakeAt = (nowMs: number, session: string): void => {
    const judgeAgain = (
      listener: Listener,
      happening: Happening,
    ): ReturnType<typeof judge> => {
      const busy = busyAt(listener.compiled.prompt.id, happening, nowMs);
      const moment = visit.momentAt(happening, nowMs, busy);
      return judge(listener, {
        plan,
        history: visit.history,
        moment: { ...moment, isAgain: true },
      });
    };
    const asked = { waiting, nowMs, judge: judgeAgain };
    takeWaiting(askAgain(plan, asked), nowMs, session);
  };

  /** Lets the time pass until this record. */
  const advance = ({ atMs, record: { session } }: VisitRecord): void => {
    const from = decisions.at(-1)?.atMs ?? 0;
    let wokenAtMs = -1;
    for (let nowMs = from; waiting.length;) {
      const moment = visit.momentAt(waiting[0]!.happening, nowMs, {});
      const next = nextWake(plan, waiting, moment);
      // Once at each time: what still waits then, waits for something else.
      if (next === undefined || next > atMs || next === wokenAtMs) return;
      nowMs = wokenAtMs = next;
      wakeAt(nowMs, session);
    }
  };

  const consider = (
    happening: Happening,
    { atMs, session }: { atMs: number; session: string },
  ): void => {
    const { name } = happening;
    takeWaiting(cancelWaiting(plan, waiting, name), atMs, session);
    const moment = visit.momentAt(happening, atMs, {});
    const noted = noteTouchpoint(plan, moment);
    if (noted) {
      const { page, history: met } = visit;
      visit.page = { ...page, counts: noted.page(page.counts) };
      visit.history = { ...met, counts: noted.visitor(met.counts) };
    }
    if (!visit.isNamed()) unnamed.set(name, happening);
    ask(happening, {
      atMs,
      session,
      listeners: plan.listeners.get(name) ?? [],
    });
  };

  /** Takes the decisions of these listeners. */
  const ask = (
    happening: Happening,
    where: { atMs: number; session: string; listeners: readonly Listener[] },
  ): void => {
    const { name } = happening;
    const { atMs, session, listeners: asked } = where;
    const unknown = new Map(
      asked.flatMap((listener) => {
        const rule = visit.missing(listener);
        return rule ? [[listener.compiled.prompt.id, rule] as const] : [];
      }),
    );
    for (const [prompt, rule] of unknown) {
      const verdict = 'unknown';
      decisions.push({ prompt, verdict, rule, touchpoint: name, atMs });
    }
    const busy = Object.assign(
      {},
      ...asked.map(({ compiled }) =>
        busyAt(compiled.prompt.id, happening, atMs),
      ),
    );
    const judgements = decide(
      { ...plan, listeners: new Map([[name, asked]]) },
      visit.history,
      visit.momentAt(happening, atMs, busy),
    ).filter(({ prompt }) => !unknown.has(prompt));
    const next = addWaiting(waiting, judgements, { happening, nowMs: atMs });
    take(
      { waiting: next, decisions: judgements },
      { atMs, session },
      () => name,
    );
  };

  /** What became of a prompt: it is a touchpoint, too. */
  const follow = (one: VisitRecord): void => {
    const { record, atMs, data } = one;
    const { name, session } = record;
    const prompt = `${data['prompt']}`;
    const reason = `${data['reason'] ?? name}` as Happened;
    if (name === 'released') return wakeAt(atMs, session);
    if (name === 'held' || name === 'decided' || name === 'withheld') return;
    const isEnd = name === 'dismissed' || name === 'ignored';
    if (OUTCOMES.includes(name)) {
      meet(prompt, name as Happened, { atMs, session });
    } else if (isEnd) meet(prompt, reason, { atMs, session });
    if (isEnd || name === 'submitted') visit.visible = undefined;
    else if (name === 'shown') visit.visible = prompt;
    if (name === 'started') return;
    const happened = name === 'shown' || name === 'submitted';
    consider(
      {
        name: `prompt.${happened ? name : 'dismissed'}`,
        properties: { prompt, reason: name === 'ignored' ? name : reason },
        atMs,
        path: record.page.path,
      },
      { atMs, session },
    );
    if (visit.visible === undefined) wakeAt(atMs, session);
  };

  for (const one of sorted) {
    const { record, atMs, data } = one;
    const { session } = record;
    advance(one);
    const { isPage, isUser } = visit.enter(one);
    if (isPage) unnamed.clear();
    if (isUser) {
      wakeAt(atMs, session);
      for (const happening of unnamed.values()) {
        const listeners = plan.listeners
          .get(happening.name)
          ?.filter(({ compiled }) => compiled.readsTraits);
        ask(happening, { atMs, session, listeners: listeners ?? [] });
      }
      unnamed.clear();
    }
    if (isPage && waiting.length) {
      const momentAt = (
        happening: Happening,
      ): ReturnType<typeof visit.momentAt> =>
        visit.momentAt({ ...happening, path: record.page.path }, atMs, {});
      takeWaiting(leavePage(plan, waiting, momentAt), atMs, session);
    }
    if (record.type === 'touchpoint') {
      visit.addToPath(record.name);
      consider(toHappening(one), { atMs, session });
    } else if (record.type === 'prompt') follow(one);
    else if (record.type === 'response') {
      meet(`${data['prompt']}`, 'answered', { atMs, session });
    }
  }
  for (const { compiled, trigger } of findUnheard(plan, sorted)) {
    decisions.push({
      prompt: compiled.prompt.id,
      verdict: 'unknown',
      rule: trigger.on,
      touchpoint: trigger.on,
      atMs: sorted.at(-1)?.atMs ?? 0,
    });
  }
  return {
    decisions,
    unknown: decisions.filter(({ verdict }) => verdict === 'unknown').length,
    history: visit.history,
  };
}

/**
 * Triggers whose signal may not have run: it runs while a prompt listens, so
 * under another config it was on only if it was heard.
 */
function findUnheard(
  plan: Plan,
  records: readonly VisitRecord[],
): readonly Listener[] {
  const { config } = plan;
  const hash = config.hash ?? fnv1a(JSON.stringify(config));
  if (records.every(({ record }) => record.config === hash)) return [];
  const heard = new Set(
    records.map(({ record, data }) => record.name + withKey(data['with'])),
  );
  return plan.ranked.filter(
    ({ trigger, withKey: key }) =>
      signalNames.includes(trigger.on) && !heard.has(trigger.on + key),
  );
}
