import type { Context } from '../Context.ts';
import type { Outbox } from '../deliver/createOutbox.ts';
import type { Stop } from '../lib/createEmitter.ts';
import { createDirector, type Director } from '../decide/createDirector.ts';
import type { Store } from '../storage/Store.ts';
import type { ConsentState, Properties, Tactful } from '../Tactful.ts';
import { createFacts, type FactSource } from './createFacts.ts';
import { createPage, type Page } from './createPage.ts';
import { createRecorder } from './createRecorder.ts';
import type { Signals } from '../late/createSignals.ts';
import { withKey } from '../engine/CompiledPrompt.ts';
import { parseDuration } from '../engine/parseDuration.ts';
import { SESSION, signalNames } from '../engine/signalNames.ts';
import { createVisitor, type Visitor } from './createVisitor.ts';

/** The one way of every touchpoint, tracked or noticed: it is recorded, then prompts are asked. */
export interface Capture {
  readonly visitor: Visitor;
  readonly facts: FactSource;
  readonly page: Page;
  readonly director: Director;
  explain: Tactful['explain'];
  inspect: Tactful['inspect'];
  /** A touchpoint of now: how to record it, and how to decide on it. */
  happen(name: string, properties: Properties): { record(): void; act(): void };
  /** Begins to watch the page. */
  begin(): void;
  /** Watches what the config in force asks for. */
  follow(): void;
  /** The document may go; `isLast`: it does. */
  leave(isLast: boolean): void;
  stop(): void;
}

export function createCapture(
  context: Context,
  {
    store,
    outbox,
    consent,
  }: {
    store: Store;
    outbox: Outbox;
    consent(): ConsentState | 'ended';
  },
): Capture {
  const { now, guard } = context;
  const visitor = createVisitor(context, store);
  const page = createPage(context);
  const facts = createFacts(context, { visitor, page });
  const record = createRecorder(context, { visitor, outbox, facts, page });
  context.record = record;
  /** Keeps what the next page goes on with. */
  const save = (isLast?: boolean): void => {
    const stage = director.stage();
    const ignored = isLast ? stage?.ignored() : undefined;
    const armed = stage?.armed() ?? [];
    // Another tab that leaves nothing behind must not write over this.
    hasLeft ||= Boolean(ignored || armed.length);
    store.saveLast(visitor.session(), hasLeft ? { ignored, armed } : undefined);
  };
  const inspect: Tactful['inspect'] = async () => {
    const late = await context.loadInspector();
    return late.createInspector(context, {
      visitor,
      director,
      outbox,
      store,
      consent,
    });
  };
  const explain: Tactful['explain'] = async (prompt) => {
    try {
      return (await inspect()).explain(prompt);
    } catch (error) {
      context.report('Reasons cannot be loaded.', error);
      return [];
    }
  };
  const director = createDirector(context, {
    visitor,
    facts,
    record,
    page,
    // Not only at the end: WebKit loses what is written while it reloads.
    onWaiting: () => save(),
    explain,
  });
  let stopWatching: Stop | undefined;
  let signals: Signals | undefined;
  let loading: Promise<void> | undefined;
  /** What it left once may be out of date the next time. */
  let hasLeft = false;

  const notice = (name: string, properties: Properties): void => {
    const { record, act } = capture.happen(name, properties);
    record();
    act();
  };
  /** Starts the signals that prompts listen to; fetches what runs them. */
  const follow = (): void => {
    if (!stopWatching) return;
    if (signals) return signals.follow();
    const isSignal = (name: string): boolean =>
      name !== SESSION && signalNames.includes(name);
    const isWanted = context.plan.ranked.some(
      ({ trigger, cancelOn }) =>
        isSignal(trigger.on) || cancelOn.some(isSignal),
    );
    if (!isWanted) return;
    loading ??= context.loadSignals().then(
      ({ createSignals, signals: known }) => {
        signals = createSignals(context, {
          signals: known,
          visitor,
          page,
          onTouchpoint: notice,
          toMs: parseDuration,
          withKey,
          isSignal,
        });
        if (context.isLive()) follow();
      },
      (error) => {
        // The next config, or the next page, tries again.
        loading = undefined;
        context.signalNames = [SESSION];
        context.report('Signals cannot be loaded.', error);
      },
    );
  };

  const enterPage = (): void => {
    visitor.setSession((session) => ({
      ...session,
      pages: session.pages + 1,
      entry: session.entry ?? facts.entry(),
    }));
    save();
  };

  context.on('left', () => {
    enterPage();
    director.leavePage();
  });

  const capture: Capture = {
    visitor,
    facts,
    page,
    director,
    explain,
    inspect,
    happen: (name, properties) => {
      const happening = { name, properties, atMs: now(), path: page.path() };
      return {
        record: () => {
          // The record is made whatever becomes of that.
          guard(director.foresee, happening);
          void record({ ...happening, type: 'touchpoint', data: properties });
        },
        act: () => {
          // A session may begin on a page that has been open for long.
          if (!visitor.session().entry) enterPage();
          visitor.addToPath(name);
          context.emit('touchpoint', happening);
          director.consider(happening);
        },
      };
    },
    begin: () => {
      enterPage();
      void context.extras?.loadHistory(context, visitor);
      const stopPage = page.start();
      const stopSession = context.signalNames.includes(SESSION)
        ? visitor.onSession(() =>
            notice(SESSION, { signals: context.signalNames }),
          )
        : undefined;
      stopWatching = () => {
        stopPage();
        stopSession?.();
      };
      follow();
    },
    follow,
    leave: (isLast) => {
      director.leave();
      save(isLast);
    },
    stop: () => {
      signals?.stop();
      director.stop();
      stopWatching?.();
      stopWatching = undefined;
    },
  };
  return capture;
}
