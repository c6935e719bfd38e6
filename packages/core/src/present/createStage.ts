import type { Context } from '../Context.ts';
import { momentOf } from '../decide/momentOf.ts';
import type { CompiledPrompt } from '../engine/CompiledPrompt.ts';
import type { Judgement } from '../engine/decideBy.ts';
import type { Happened } from '../engine/history.ts';
import type { Busy, Happening } from '../engine/Moment.ts';
import type { Facts } from '../engine/matches.ts';
import type { DrawnVariant } from '../engine/variant.ts';
import {
  addWaiting,
  askAgain,
  cancelWaiting,
  leavePage,
  type Step,
  survivesPage,
  type Waiting,
} from '../engine/waiting.ts';
import { createBusy } from './createBusy.ts';
import { rootsOf } from './rootsOf.ts';
import { createJudge } from './createJudge.ts';
import { fetchDrafts } from './drafts/fetchDrafts.ts';
import { createPresenter, type PresenterOptions } from './createPresenter.ts';
import { findBegun } from './drafts/findBegun.ts';
import { createQueue } from './createQueue.ts';
import { createShowings } from './createShowings.ts';
import type { Desk } from './Desk.ts';
import type { Stage } from './Stage.ts';
import { watchBlocked } from './watchBlocked.ts';

/** Stands for a rule where a prompt does not wait, but was begun. */
const BEGUN = 'begun';

/** Outcomes that count although the host opened the prompt: it uses up no cap. */
const LASTING: readonly Happened[] = [
  'answered',
  'submitted',
  'later',
  'never',
];

const NO_VARIANT: DrawnVariant = {};

export function createStage(context: Context, desk: Desk): Stage {
  const { director, visitor, record, page, note } = desk;
  const { now } = context;
  const busy = createBusy(context);
  const readBusy = (): Busy => {
    const prompt = presenter.visible();
    return { ...busy.read(), ...(prompt && { prompt }) };
  };
  const judge = createJudge(context, { desk, busy: readBusy });
  const showings = createShowings(context, { desk, judge });
  const { noteOf } = showings;
  const findPrompt = (id: string): CompiledPrompt | undefined =>
    context.plan.prompts.find(({ prompt }) => prompt.id === id);
  // A config without the extras has neither samples nor variants.
  const variantOf = (compiled: CompiledPrompt): DrawnVariant | undefined =>
    context.extras
      ? context.extras.drawVariant(
          compiled,
          visitor.state().visitor ?? visitor.peek().id,
        )
      : NO_VARIANT;
  const chanceOf = (compiled: CompiledPrompt, variant: DrawnVariant): number =>
    context.extras?.chanceOf(compiled, variant) ?? 1;

  const seenBy = ({ prompt }: CompiledPrompt, happening: Happening): Facts =>
    desk.facts.at(happening, rootsOf(prompt, context.plan.config));

  const parts: PresenterOptions = {
    desk,
    isBlocked: watchBlocked(context),
    onFree: () => wake(),
    onOutcome: ({ prompt, reserve }, happened) => {
      const outcome = noteOf(prompt, happened);
      // A showing was counted when it was reserved.
      const counts = reserve
        ? happened !== 'shown'
        : LASTING.includes(happened);
      if (counts) showings.note(outcome);
      // There is something to go on with on the next page.
      if (happened === 'started' || happened === 'answered') {
        return desk.onWaiting();
      }
      const isName = happened === 'shown' || happened === 'submitted';
      director.consider({
        name: `prompt.${isName ? happened : 'dismissed'}`,
        properties: { prompt: prompt.id, reason: happened },
        atMs: outcome.atMs,
        path: page.path(),
      });
    },
  };
  const presenter = createPresenter(context, parts);
  const queue = createQueue(context, {
    busy,
    times: () => ({
      nowMs: now(),
      page: page.view(),
      userDueAtMs: desk.userDueAtMs,
    }),
    onWake: () => wake(),
    onArmed: () =>
      presenter.preload(
        queue
          .waiting()
          .flatMap(({ prompt }) => findPrompt(prompt)?.prompt ?? []),
      ),
    onWait: (name, { prompt, rule, happening }) => {
      const { name: touchpoint, atMs } = happening;
      const askedAt = new Date(atMs).toISOString();
      const states = name === 'held' ? judge.momentAt(happening).busy : {};
      void record({
        type: 'prompt',
        name,
        touchpoint,
        data: { prompt, rule, touchpoint, askedAt, busy: states },
      });
    },
  });

  const show = async (
    judgement: Judgement,
    happening: Happening,
  ): Promise<void> => {
    const { compiled } = judgement.listener;
    const variant = variantOf(compiled)!;
    let refused: Judgement | undefined;
    const outcome = await presenter.open({
      prompt: compiled.prompt,
      variant,
      probability: chanceOf(compiled, variant),
      path: visitor.session().path,
      touchpoint: happening.name,
      facts: seenBy(compiled, happening),
      reserve: () =>
        showings.reserve(judgement, happening, (why) => (refused = why)),
    });
    if (refused) return settleAt([refused], happening);
    if (outcome.outcome === 'unavailable' && outcome.reason === 'ui') {
      note({ ...judgement, verdict: 'skip', rule: 'ui.loaded' }, happening);
    }
  };

  const withhold = async (
    judgement: Judgement,
    happening: Happening,
  ): Promise<void> => {
    const { compiled } = judgement.listener;
    const { prompt } = compiled;
    const variant = variantOf(compiled)!;
    const counts = await showings.withhold(judgement, happening, (why) =>
      settleAt([why], happening),
    );
    if (!counts) return;
    void record({
      type: 'prompt',
      name: 'withheld',
      touchpoint: happening.name,
      data: {
        prompt: prompt.id,
        variant: variant.id,
        probability: chanceOf(compiled, variant),
      },
    });
  };

  const settle = (
    { waiting, decisions }: Step,
    happeningOf: (prompt: string) => Happening,
  ): void => {
    if (waiting.length || queue.waiting().length) {
      queue.set(waiting);
      desk.onWaiting();
    }
    for (const decision of decisions) {
      const happening = happeningOf(decision.prompt);
      note(decision, happening);
      const { listener, verdict, rule } = decision;
      if (!listener) continue;
      if (verdict === 'show') void show({ ...decision, listener }, happening);
      if (rule === 'variant.hold-out') {
        void withhold({ ...decision, listener }, happening);
      }
    }
  };
  /** Settles what became of those that waited. */
  const settleWaiting = (
    step: (plan: Context['plan'], waiting: readonly Waiting[]) => Step,
  ): void => {
    const before = queue.waiting();
    if (!before.length) return;
    const { waiting, decisions } = step(context.plan, before);
    const findOf = (prompt: string): Waiting =>
      before.find((one) => one.prompt === prompt)!;
    settle(
      {
        waiting,
        // That it still waits for the same is no news.
        decisions: decisions.filter(
          ({ verdict, prompt, rule }) =>
            verdict !== 'hold' || findOf(prompt).rule !== rule,
        ),
      },
      (prompt) => findOf(prompt).happening,
    );
  };

  const settleAt = (
    judgements: readonly Judgement[],
    happening: Happening,
  ): void => {
    const moment = { happening, nowMs: now() };
    const waiting = addWaiting(queue.waiting(), judgements, moment);
    settle({ waiting, decisions: judgements }, () => happening);
  };
  const wake = (): void =>
    settleWaiting((plan, waiting) =>
      askAgain(plan, {
        waiting,
        nowMs: now(),
        judge: (listener, happening) => judge.again(listener, { happening }),
      }),
    );

  return {
    busy: readBusy,
    take: (happening, plan) =>
      settleAt(judge.decide(happening, plan), happening),
    hear: (name) =>
      settleWaiting((plan, waiting) => cancelWaiting(plan, waiting, name)),
    wake,
    open: async (id, { respectFrequency, answers, more }, at = presenter) => {
      const compiled = findPrompt(id);
      if (!compiled) return { outcome: 'unavailable', reason: 'unknown' };
      const begun = at === presenter && (await findBegun(context, id));
      // Asked for now: it may take the focus.
      if (begun)
        return at.open({ ...begun, more: { ...begun.more, isModal: true } });
      if (respectFrequency && !judge.isAllowed(compiled)) {
        return { outcome: 'unavailable', reason: 'frequency' };
      }
      const variant = variantOf(compiled);
      return at.open({
        prompt: compiled.prompt,
        // Whom the host asks is in no hold-out.
        variant: variant?.show === false ? undefined : variant,
        path: visitor.session().path,
        facts: seenBy(compiled, momentOf(context, director).happening),
        answers,
        more,
      });
    },
    another: () => createPresenter(context, { ...parts, onFree: () => {} }),
    dismiss: presenter.dismiss,
    redraw: presenter.redraw,
    leavePage: () => {
      presenter.leavePage();
      settleWaiting((plan, waiting) =>
        leavePage(plan, waiting, (happening) =>
          judge.momentAt({ ...happening, path: page.path() }),
        ),
      );
      // What waited for another page is asked on this one.
      wake();
    },
    waiting: queue.waiting,
    armed: () => {
      const waiting = queue
        .waiting()
        .filter((one) => survivesPage(context.plan, one));
      const prompt = presenter.begun();
      if (!prompt) return waiting;
      const { happening } = momentOf(context, director);
      const begun = { prompt, happening, trigger: 0, dueAtMs: 0, rule: BEGUN };
      return [...waiting, begun];
    },
    adopt: (armed) => {
      const before = queue.waiting();
      const isNew = ({ prompt, rule }: Waiting): boolean =>
        rule !== BEGUN && before.every((one) => one.prompt !== prompt);
      queue.set([...before, ...armed.filter(isNew)]);
      wake();
      if (armed.every(({ rule }) => rule !== BEGUN)) return;
      void fetchDrafts().then(
        ({ findSaved }) => {
          const saved = findSaved(context, { isPlaced: false });
          if (saved) void presenter.open(saved);
        },
        () => {},
      );
    },
    ignored: () => {
      const opening = presenter.ignored();
      return opening && noteOf(opening.prompt, 'ignored');
    },
    stop: () => queue.set([]),
  };
}
