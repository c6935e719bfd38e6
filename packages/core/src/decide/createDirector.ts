import type { FactSource } from '../capture/createFacts.ts';
import type { Page } from '../capture/createPage.ts';
import type { Recorder } from '../capture/createRecorder.ts';
import type { Visitor } from '../capture/createVisitor.ts';
import type { Context } from '../Context.ts';
import {
  decide,
  type Decision,
  type Judgement,
  judge,
} from '../engine/decide.ts';
import { explain, outside } from '../engine/explain.ts';
import { type History, noHistory } from '../engine/history.ts';
import { isAllowed } from '../engine/isAllowed.ts';
import type { Happening, Moment } from '../engine/Moment.ts';
import { noteTouchpoint } from '../engine/noteTouchpoint.ts';
import { chanceOf, drawVariant } from '../engine/variant.ts';
import type { Waiting } from '../engine/waiting.ts';
import type { Stop } from '../lib/createEmitter.ts';
import type { Desk, Stage } from '../present/createStage.ts';
import type { ExplainedPrompt, Outcome } from '../Tactful.ts';
import { createVerdicts } from './createVerdicts.ts';

/**
 * Decides at every touchpoint. What is to be shown, or waits, it hands to the
 * stage, which is fetched when there is first something to hand over.
 */
export interface Director {
  consider(happening: Happening): void;
  /** Asks again what waits. */
  wake(): void;
  /** The user is known now: what looks at traits is decided again. */
  identified(): void;
  /** Keeps automatic prompts back until the returned function is called. */
  hold(reason: string): Stop;
  /** Opens a prompt for the host: no cap applies unless asked for, none is used up. */
  open(prompt: string, respectFrequency?: boolean): Promise<Outcome>;
  /** Takes the visible prompt off the screen, or stops it on its way. */
  dismiss(): void;
  /** The path has changed. */
  leavePage(): void;
  /** The document may go: records what was decided. */
  leave(): void;
  explain(prompt?: string): readonly ExplainedPrompt[];
  waiting(): readonly Waiting[];
  /** Takes over what the last page has armed. */
  adopt(armed: readonly Waiting[]): void;
  stage(): Stage | undefined;
  /** Gives up what waits. */
  stop(): void;
}

/** How long `identify()` is waited for, if the config expects it. */
const USER_MS = 5_000;

export function createDirector(
  context: Context,
  parts: {
    visitor: Visitor;
    facts: FactSource;
    record: Recorder;
    page: Page;
    /** What waits has changed. */
    onWaiting(): void;
  },
): Director {
  const { visitor, facts, record, page } = parts;
  const { options, now, report } = context;
  const isTest = options.mode === 'test';
  const verdicts = createVerdicts(context, record);
  const holds = new Set<readonly [reason: string]>();
  const heard = new Map<string, Happening>();
  /** Names of those that were heard before the user was known. */
  const unnamed = new Set<string>();
  const userDueAtMs = now() + USER_MS;
  let stage: Stage | undefined;
  let loading: Promise<Stage> | undefined;

  /** Tells the stage, if it is there or on its way. */
  const tell = (act: (stage: Stage) => void): void => {
    if (stage) return act(stage);
    // It may have ended in the meantime.
    void loading?.then(
      (late) => context.isLive() && act(late),
      () => {},
    );
  };
  const load = (): Promise<Stage> => {
    loading ??= context.loadStage().then(
      ({ createStage }) => (stage = createStage(context, desk)),
      (error) => {
        // The next prompt tries again.
        loading = undefined;
        report(`Prompts cannot be drawn: ${error}`, error);
        throw error;
      },
    );
    return loading;
  };

  /** In test mode nothing that was shown counts. */
  const seen = (history: History): History =>
    isTest ? { ...noHistory, counts: history.counts } : history;

  const momentAt = (happening: Happening): Moment => {
    const [held] = holds;
    const view = page.view();
    return {
      happening,
      facts: facts.at(happening),
      nowMs: now(),
      visitor: visitor.state().visitor ?? '',
      session: visitor.peek().id,
      page: isTest ? { ...view, shown: 0 } : view,
      busy: { ...stage?.busy(), ...(held && { hold: held[0] }) },
      signals: context.signalNames,
      userDueAtMs: visitor.user ? 0 : userDueAtMs,
    };
  };
  const nowhere = (): Happening => ({
    name: '',
    properties: {},
    atMs: now(),
    path: page.path(),
  });
  const decideAt = (happening: Happening, forUser?: boolean): Judgement[] => {
    const { plan } = context;
    const { name } = happening;
    const asked = forUser
      ? plan.listeners.get(name)!.filter(({ compiled }) => compiled.readsTraits)
      : undefined;
    return decide(
      asked ? { ...plan, listeners: new Map([[name, asked]]) } : plan,
      seen(visitor.history()),
      momentAt(happening),
    );
  };
  const note = (decision: Decision, happening: Happening): void =>
    verdicts.note(decision, happening, director.explain);

  const ask = (happening: Happening, forUser?: boolean): void => {
    const judgements = decideAt(happening, forUser);
    const isOver = judgements.every(
      ({ verdict, rule }) => verdict === 'skip' && rule !== HELD_OUT,
    );
    if (isOver) for (const judgement of judgements) note(judgement, happening);
    else if (stage) stage.take(judgements, happening);
    else {
      load().catch(() => {
        for (const judgement of judgements) {
          note({ ...judgement, verdict: 'skip', rule: 'ui.loaded' }, happening);
        }
      });
      // Once more then: what the page is busy with is known only to the stage.
      tell((late) => late.take(decideAt(happening, forUser), happening));
    }
  };

  const desk: Desk = {
    ...parts,
    note,
    momentAt,
    chanceOf,
    userDueAtMs,
    consider: (happening) => director.consider(happening),
    variantOf: (compiled) =>
      drawVariant(compiled, visitor.state().visitor ?? ''),
    judge: (listener, { happening, history, ...changes }) =>
      judge(listener, {
        plan: context.plan,
        history: seen(history ?? visitor.history()),
        moment: {
          // The page of now, whatever it was when the touchpoint happened.
          ...momentAt({ ...happening, path: page.path() }),
          isAgain: true,
          ...changes,
        },
      }),
  };

  const director: Director = {
    consider: (happening) => {
      const { plan } = context;
      const { name } = happening;
      tell((late) => late.hear(name));
      if (!plan.listeners.has(name)) return;
      heard.set(name, happening);
      const isCounted = plan.listeners
        .get(name)!
        .some(({ countKey }) => countKey);
      const noted = isCounted && noteTouchpoint(plan, momentAt(happening));
      if (noted) {
        page.change((view) => ({ ...view, counts: noted.page(view.counts) }));
        void visitor.change((so) => ({
          ...so,
          counts: noted.visitor(so.counts),
        }));
      }
      if (!visitor.user) unnamed.add(name);
      ask(happening);
    },
    wake: () => tell((late) => late.wake()),
    identified: () => {
      director.wake();
      const names = [...unnamed];
      unnamed.clear();
      for (const name of names) ask(heard.get(name)!, true);
    },
    hold: (reason) => {
      const held = [reason] as const;
      holds.add(held);
      return () => {
        if (holds.delete(held)) director.wake();
      };
    },
    open: async (id, respectFrequency) => {
      const { plan } = context;
      const compiled = plan.prompts.find(({ prompt }) => prompt.id === id);
      if (!compiled) return { outcome: 'unavailable', reason: 'unknown' };
      const history = seen(visitor.history());
      const moment = momentAt(nowhere());
      if (respectFrequency && !isAllowed(compiled, { plan, history, moment })) {
        return { outcome: 'unavailable', reason: 'frequency' };
      }
      const opening = load().then(
        (late) => late.open(compiled),
        (): Outcome => ({ outcome: 'unavailable', reason: 'ui' }),
      );
      return opening;
    },
    dismiss: () => tell((late) => late.dismiss()),
    leavePage: () => {
      heard.clear();
      unnamed.clear();
      tell((late) => late.leavePage());
    },
    leave: verdicts.leave,
    explain: (prompt) => {
      if (context.missing) {
        return [outside(prompt ?? '*', 'config.loaded', context.missing)];
      }
      // One for each touchpoint: a thousand prompts may listen to it.
      const moments = new Map<string | undefined, Moment>();
      const momentOf = (name: string | undefined): Moment => {
        let moment = moments.get(name);
        moment ??= momentAt(heard.get(name!) ?? nowhere());
        moments.set(name, moment);
        return moment;
      };
      return explain(context.plan, seen(visitor.history()), {
        prompt,
        momentOf,
      }).map((trace) => ({
        ...trace,
        last: verdicts.lastOf(trace.prompt),
        waiting: director.waiting().find((one) => one.prompt === trace.prompt),
      }));
    },
    waiting: () => stage?.waiting() ?? [],
    adopt: (armed) => {
      if (!armed.length) return;
      void load().catch(() => {});
      tell((late) => late.adopt(armed));
    },
    stage: () => stage,
    stop: () => tell((late) => late.stop()),
  };
  return director;
}

/** Counts as a showing that nobody sees. */
const HELD_OUT = 'variant.hold-out';
