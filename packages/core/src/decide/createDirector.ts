import type { FactSource } from '../capture/createFacts.ts';
import type { Page } from '../capture/createPage.ts';
import type { Recorder } from '../capture/createRecorder.ts';
import type { Visitor } from '../capture/createVisitor.ts';
import type { Context } from '../Context.ts';
import type { Plan } from '../engine/compile.ts';
import {
  type Decision,
  decideBy,
  type Judgement,
  judgeBy,
} from '../engine/decideBy.ts';
import { type History, noHistory } from '../engine/history.ts';
import type { Happening, Moment } from '../engine/Moment.ts';
import { isResting } from '../engine/Rest.ts';
import { asking } from '../engine/rules/asking.ts';
import type { Stop } from '../lib/createEmitter.ts';
import { uuidV7 } from '../lib/uuidV7.ts';
import type { Stage } from '../present/Stage.ts';
import type { Desk } from '../present/Desk.ts';
import type { Outcome, ShowOptions, Tactful } from '../Tactful.ts';
import { createVerdicts, type Verdicts } from './createVerdicts.ts';

/**
 * Decides at every touchpoint whether any prompt is asked for. What may be shown
 * now, the stage decides, which is fetched when there is first such a prompt.
 */
export interface Director extends Verdicts {
  consider(happening: Happening): void;
  /** Begins to fetch the stage, if this touchpoint will need it, before anything else is done. */
  foresee(happening: Happening): void;
  /** Asks again what waits. */
  wake(): void;
  /** The user is known now, and was not before: what looks at traits is decided again. */
  identified(): void;
  /** Keeps automatic prompts back until the returned function is called. */
  hold(reason: string): Stop;
  /** Opens a prompt for the host: no cap applies unless asked for, none is used up. */
  open(prompt: string, options: ShowOptions): Promise<Outcome>;
  /** Takes the visible prompt off the screen, or stops it on its way. */
  dismiss(): void;
  /** The path has changed. */
  leavePage(): void;
  /** Fetches the stage; nothing, if it does not come: that is reported. */
  load(): Promise<Stage | undefined>;
  stage(): Stage | undefined;
  /** Gives up what waits. */
  stop(): void;
  /** Forgets what was heard: it was another user's. */
  forget(): void;
  /** The history that counts. */
  history(): History;
  /** Without what only the stage knows: what goes on in the page. */
  momentAt(happening: Happening): Moment;
  /** The last touchpoint of this name on this page, if a prompt listens to it. */
  heard(name: string): Happening | undefined;
}

type Tell = <Method extends 'wake' | 'dismiss' | 'leavePage' | 'stop' | 'hear'>(
  method: Method,
  ...details: Parameters<Stage[Method]>
) => void;

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
    explain: Tactful['explain'];
  },
): Director {
  const { visitor, facts, record, page } = parts;
  const { options, now, report } = context;
  const isTest = options.mode === 'test';
  const verdicts = createVerdicts(context, record, parts.explain);
  const { note } = verdicts;
  const holds = new Set<readonly [reason: string]>();
  const heard = new Map<string, Happening>();
  const userDueAtMs = now() + USER_MS;
  let stage: Stage | undefined;
  let loading: ReturnType<Director['load']> | undefined;

  /** Tells the stage, if it is there or on its way. */
  const tell: Tell = (method, ...details) => {
    const act = (found: Stage): void =>
      (found[method] as (...args: unknown[]) => void)(...details);
    if (stage) return act(stage);
    // It may have ended in the meantime.
    void loading?.then((late) => late && context.isLive() && act(late));
  };
  const load: Director['load'] = () =>
    (loading ??= context.loadStage().then(
      ({ createStage }) => (stage = createStage(context, desk)),
      (error) => {
        // The next prompt tries again.
        loading = undefined;
        report('Prompts cannot be loaded.', error);
        return loading;
      },
    ));

  const momentAt = (happening: Happening): Moment => {
    const [held] = holds;
    return {
      happening,
      facts: facts.at(happening),
      nowMs: now(),
      visitor: visitor.state().visitor ?? visitor.peek().id,
      session: visitor.peek().id,
      page: page.view(),
      busy: held ? { hold: held[0] } : {},
      signals: context.signalNames,
      userDueAtMs: visitor.user ? 0 : userDueAtMs,
    };
  };
  const isWanted = ({ verdict }: Judgement): boolean => verdict !== 'skip';
  const judge = (happening: Happening, plan: Plan): Judgement[] => {
    const moment = momentAt(happening);
    const history = director.history();
    const { rests } = visitor.state();
    return decideBy(asking, { plan, history, moment }).map((judgement) => {
      // What rests is asked by nobody.
      const rest = rests?.prompts[judgement.prompt];
      return isWanted(judgement) &&
        rests?.config === context.hash &&
        isResting(rest, moment)
        ? { ...judgement, verdict: 'skip', rule: rest.rule }
        : judgement;
    });
  };
  const ask = (happening: Happening, plan: Plan): void => {
    if (stage) return stage.take(happening, plan);
    const judgements = judge(happening, plan);
    const noteAll = (outcome?: Pick<Decision, 'verdict' | 'rule'>): void => {
      for (const judgement of judgements) {
        note({ ...judgement, ...outcome }, happening);
      }
    };
    if (!judgements.some(isWanted)) return noteAll();
    void load().then((late) => {
      if (!late) noteAll({ verdict: 'skip', rule: 'ui.loaded' });
      else if (context.isLive()) late.take(happening, plan);
    });
  };

  const director: Director = {
    ...verdicts,
    consider: (happening) => {
      const { plan } = context;
      const { name } = happening;
      tell('hear', name);
      const listeners = plan.listeners.get(name);
      if (!listeners) return;
      heard.set(name, happening);
      if (listeners.some(({ trigger }) => trigger.times !== undefined)) {
        context.extras!.countTouchpoint(plan, momentAt(happening), parts);
      }
      ask(happening, plan);
    },
    foresee: (happening) => {
      const { plan } = context;
      // Once it is on its way, and where nobody listens, nothing is decided twice.
      if (loading || !plan.listeners.has(happening.name)) return;
      if (judge(happening, plan).some(isWanted)) void load();
    },
    wake: () => tell('wake'),
    identified: () => {
      director.wake();
      // Without them, nobody looks at traits.
      context.extras?.askByTraits(context.plan, heard, ask);
    },
    hold: (reason) => {
      const held = [reason] as const;
      holds.add(held);
      return () => {
        if (holds.delete(held)) director.wake();
      };
    },
    open: (id, options) =>
      load().then(
        (late): Outcome | Promise<Outcome> =>
          late?.open(id, options) ?? { outcome: 'unavailable', reason: 'ui' },
      ),
    dismiss: () => tell('dismiss'),
    forget: () => heard.clear(),
    leavePage: () => {
      director.forget();
      tell('leavePage');
    },
    load,
    stage: () => stage,
    stop: () => tell('stop'),
    history: () => {
      const history = visitor.history();
      // In test mode nothing that was shown counts.
      return isTest ? { ...noHistory, counts: history.counts } : history;
    },
    momentAt,
    heard: (name) => heard.get(name),
  };

  const desk: Desk = {
    ...parts,
    director,
    asking,
    decideBy,
    judgeBy,
    matches: (condition, facts, { nowMs }) =>
      context.plan.read(condition).test(facts, nowMs),
    uuidV7,
    note,
    userDueAtMs,
  };
  return director;
}
