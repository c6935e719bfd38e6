import type { Page } from '../capture/createPage.ts';
import type { Recorder } from '../capture/createRecorder.ts';
import type { Visitor } from '../capture/createVisitor.ts';
import type { Context } from '../Context.ts';
import type { CompiledPrompt, Listener } from '../engine/CompiledPrompt.ts';
import type { Decision, Judgement } from '../engine/decide.ts';
import type { Happened, History, OutcomeNote } from '../engine/history.ts';
import type { Busy, Happening, Moment } from '../engine/Moment.ts';
import { undoShowing } from '../engine/undoShowing.ts';
import {
  addWaiting,
  askAgain,
  cancelWaiting,
  leavePage,
  type Step,
  survivesPage,
  type Waiting,
} from '../engine/waiting.ts';
import type { Outcome } from '../Tactful.ts';
import type { Variant } from '../types.gen.ts';
import { askHost } from './askHost.ts';
import { createBusy } from './createBusy.ts';
import { createPresenter, type Opening } from './createPresenter.ts';
import { createQueue } from './createQueue.ts';

/** What the core hands over, so that the stage carries none of its code. */
export interface Desk {
  readonly visitor: Visitor;
  readonly page: Page;
  readonly record: Recorder;
  /** What waits has changed. */
  onWaiting(): void;
  /** Until when a user is waited for. */
  readonly userDueAtMs: number;
  momentAt(happening: Happening): Moment;
  /** Takes the whole decision again. */
  judge(
    listener: Listener,
    asked: {
      happening: Happening;
      /** @default the history of now */
      history?: History;
    } & Partial<Pick<Moment, 'busy' | 'isVetoed'>>,
  ): Judgement;
  note(decision: Decision, happening: Happening): void;
  consider(happening: Happening): void;
  variantOf(compiled: CompiledPrompt): Partial<Variant> | undefined;
  chanceOf(compiled: CompiledPrompt, variant: Partial<Variant>): number;
}

/** Everything between a decision and the outcome of a prompt. Fetched with the UI. */
export interface Stage {
  /** What is going on that a prompt should not interrupt. */
  busy(): Busy;
  /** Shows, has wait, or notes what was decided at a touchpoint. */
  take(judgements: readonly Judgement[], happening: Happening): void;
  /** A touchpoint happened: calls off what it ends. */
  hear(name: string): void;
  /** Asks again what waits. */
  wake(): void;
  open(compiled: CompiledPrompt): Promise<Outcome>;
  dismiss(): void;
  leavePage(): void;
  waiting(): readonly Waiting[];
  /** What goes on waiting on the next page. */
  armed(): readonly Waiting[];
  adopt(armed: readonly Waiting[]): void;
  /** The visible prompt, if the visitor has let it be for long enough to count. */
  ignored(): OutcomeNote | undefined;
  stop(): void;
}

/** Outcomes that count although the host opened the prompt: it uses up no cap. */
const LASTING: readonly Happened[] = [
  'answered',
  'submitted',
  'later',
  'never',
];

export function createStage(context: Context, desk: Desk): Stage {
  const { visitor, record, page, note } = desk;
  const { now } = context;
  const busy = createBusy(context);

  const noteOf = (
    { id, metric }: Pick<Opening['prompt'], 'id' | 'metric'>,
    happened: Happened,
  ): OutcomeNote => ({
    prompt: id,
    metric,
    happened,
    atMs: now(),
    session: visitor.session().id,
  });

  const presenter = createPresenter(context, {
    record,
    onFree: () => wake(),
    onOutcome: ({ prompt, reserve }, happened) => {
      const outcome = noteOf(prompt, happened);
      // A showing was counted when it was reserved.
      const counts = reserve
        ? happened !== 'shown'
        : LASTING.includes(happened);
      if (counts) void visitor.note(outcome);
      if (happened === 'started' || happened === 'answered') return;
      const isName = happened === 'shown' || happened === 'submitted';
      desk.consider({
        name: `prompt.${isName ? happened : 'dismissed'}`,
        properties: { prompt: prompt.id, reason: happened },
        atMs: outcome.atMs,
        path: page.path(),
      });
    },
  });
  const queue = createQueue(context, {
    busy,
    times: () => ({
      nowMs: now(),
      page: page.view(),
      userDueAtMs: desk.userDueAtMs,
    }),
    onWake: () => wake(),
    onArmed: presenter.preload,
    onWait: (name, { prompt, rule, happening }) => {
      const { name: touchpoint, atMs } = happening;
      const askedAt = new Date(atMs).toISOString();
      const states = name === 'held' ? desk.momentAt(happening).busy : {};
      void record({
        type: 'prompt',
        name,
        touchpoint,
        data: { prompt, rule, touchpoint, askedAt, busy: states },
      });
    },
  });

  const show = async (
    { listener, prompt: id }: Judgement,
    happening: Happening,
  ): Promise<void> => {
    const { compiled } = listener;
    const { prompt } = compiled;
    const variant = desk.variantOf(compiled)!;
    let refused: Judgement | undefined;
    await presenter.open({
      prompt,
      variant,
      probability: desk.chanceOf(compiled, variant),
      path: visitor.session().path,
      touchpoint: happening.name,
      reserve: async () => {
        const isVetoed = !(await askHost(context, id, happening.name));
        const outcome = noteOf(prompt, 'shown');
        // The whole decision once more, on what all tabs have shown by now.
        const before = await visitor.reserve(outcome, (history) => {
          const { prompt: _, ...others } = desk.momentAt(happening).busy;
          const judgement = desk.judge(listener, {
            happening,
            history,
            busy: others,
            isVetoed,
          });
          refused = judgement.verdict === 'show' ? undefined : judgement;
          return !refused;
        });
        if (!before) return undefined;
        const undo = page.countShowing();
        return () => {
          undo();
          void visitor.change((history) =>
            undoShowing(history, outcome, before),
          );
        };
      },
    });
    if (refused) take([refused], happening);
  };

  const withhold = ({ listener }: Judgement, { name }: Happening): void => {
    const { compiled } = listener;
    const { prompt } = compiled;
    const variant = desk.variantOf(compiled)!;
    void visitor.note({ ...noteOf(prompt, 'shown'), isApart: true });
    void record({
      type: 'prompt',
      name: 'withheld',
      touchpoint: name,
      data: {
        prompt: prompt.id,
        variant: variant.id,
        probability: desk.chanceOf(compiled, variant),
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
        withhold({ ...decision, listener }, happening);
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

  const take: Stage['take'] = (judgements, happening) => {
    const moment = { happening, nowMs: now() };
    const waiting = addWaiting(queue.waiting(), judgements, moment);
    settle({ waiting, decisions: judgements }, () => happening);
  };
  const wake = (): void =>
    settleWaiting((plan, waiting) =>
      askAgain(plan, {
        waiting,
        nowMs: now(),
        judge: (listener, happening) => desk.judge(listener, { happening }),
      }),
    );

  return {
    busy: () => {
      const prompt = presenter.visible();
      return { ...busy.read(), ...(prompt && { prompt }) };
    },
    take,
    hear: (name) =>
      settleWaiting((plan, waiting) => cancelWaiting(plan, waiting, name)),
    wake,
    open: (compiled) => {
      const variant = desk.variantOf(compiled);
      return presenter.open({
        prompt: compiled.prompt,
        // Whom the host asks is in no hold-out.
        variant: variant?.show === false ? undefined : variant,
        path: visitor.session().path,
      });
    },
    dismiss: presenter.dismiss,
    leavePage: () => {
      presenter.leavePage();
      settleWaiting((plan, waiting) =>
        leavePage(plan, waiting, (happening) =>
          desk.momentAt({ ...happening, path: page.path() }),
        ),
      );
      // What waited for another page is asked on this one.
      wake();
    },
    waiting: queue.waiting,
    armed: () =>
      queue.waiting().filter((one) => survivesPage(context.plan, one)),
    adopt: (armed) => {
      const before = queue.waiting();
      const isNew = ({ prompt }: Waiting): boolean =>
        before.every((one) => one.prompt !== prompt);
      queue.set([...before, ...armed.filter(isNew)]);
      wake();
    },
    ignored: () => {
      const opening = presenter.ignored();
      return opening && noteOf(opening.prompt, 'ignored');
    },
    stop: () => queue.set([]),
  };
}
