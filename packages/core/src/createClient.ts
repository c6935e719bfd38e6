import { hint } from '#hint';
import { createFacts, type Happening } from './capture/createFacts.ts';
import { createGate } from './capture/createGate.ts';
import { createRecorder } from './capture/createRecorder.ts';
import { createVisitor } from './capture/createVisitor.ts';
import { loadConfig } from './config/loadConfig.ts';
import type { Context } from './Context.ts';
import { createOutbox } from './deliver/createOutbox.ts';
import { compile } from './engine/compile.ts';
import { createEmitter } from './lib/createEmitter.ts';
import { createReport } from './lib/createReport.ts';
import { toPlain } from './lib/toPlain.ts';
import { whenIdle } from './lib/whenIdle.ts';
import type { Platform } from './Platform.ts';
import { createDirector } from './present/createDirector.ts';
import { createPresenter } from './present/createPresenter.ts';
import type {
  Properties,
  Tactful,
  TactfulEvents,
  TactfulOptions,
} from './Tactful.ts';

/** Most calls kept while the visitor's leave is open. */
const BUFFER_LIMIT = 100;

/** Wires the parts of one client together: capture, decide, present, deliver. */
export function createClient(
  options: TactfulOptions,
  platform: Platform,
): Tactful {
  const { window, fetch } = platform;
  const report = createReport(options.onError);
  const guard: Context['guard'] = (callback, ...args) => {
    try {
      return callback?.(...args);
    } catch (error) {
      report(`Your callback threw: ${error}`, error);
      return undefined;
    }
  };
  const { on, emit } = createEmitter<TactfulEvents>(guard);
  const context: Context = {
    ...platform,
    options,
    report,
    guard,
    emit,
    // Nothing, until there is a config.
    plan: compile(undefined),
    hash: 'none',
  };

  let consent = options.consent ?? 'required';
  const ending = new AbortController();
  const { signal } = ending;
  // On a server, and when switched off, it has ended before it begins.
  if (!window || options.mode === 'off') ending.abort();
  const isLive = (): boolean => consent === 'granted' && !signal.aborted;

  const store = platform.openStore(options.name ?? 'tactful', (error) =>
    report('Storage is blocked: caps hold for this page.', error),
  );
  const visitor = createVisitor(context, store);
  const facts = createFacts(context);
  const outbox = createOutbox(context);
  const recorder = createRecorder(context, { visitor, outbox });
  const presenter = createPresenter(context, { visitor, recorder });
  const director = createDirector(context, { visitor, facts, presenter });
  const gate = createGate(() => (isLive() ? Infinity : BUFFER_LIMIT));

  let resolveReady = (): void => {};
  const ready = new Promise<void>((resolve) => (resolveReady = resolve));

  let newest = 0;
  const configure: Tactful['configure'] = async (next) => {
    const mine = ++newest;
    try {
      const { value, hash } = await loadConfig(next, fetch);
      // A newer call, or the end of this client, may have come in between.
      if (mine !== newest || signal.aborted) return;
      context.plan = compile(value);
      context.hash = hash;
      context.plan.problems.forEach((problem) => report(problem));
    } catch (error) {
      report((error as Error).message, error);
    }
  };

  const begin = async (): Promise<void> => {
    await Promise.all([
      configure(options.config).then(resolveReady),
      whenIdle(window).then(visitor.load),
    ]);
    if (isLive()) gate.open();
  };

  const leave = (): void => {
    if (!isLive()) return;
    gate.recordEarly();
    visitor.save();
    outbox.leave();
  };
  const onHidden = (): void => {
    if (window.document.visibilityState === 'hidden') leave();
  };
  window?.addEventListener('pagehide', leave, { signal });
  window?.document.addEventListener('visibilitychange', onHidden, { signal });

  const copy = (properties: Properties, call: string): Properties => {
    const plain = toPlain(properties);
    if (!plain) {
      report(`${call} leaves out values that are not JSON (cyclic?).`);
    }
    return plain ?? {};
  };

  if (signal.aborted) resolveReady();
  else if (consent === 'granted') void begin();
  else hint('Nothing is asked or sent until `consent.grant()`.');

  return {
    ready,
    consent: {
      get state() {
        return consent;
      },
      grant: () => {
        if (isLive()) return;
        consent = 'granted';
        if (isLive()) void begin();
      },
      revoke: () => {
        consent = 'denied';
        gate.close();
        presenter.dismiss();
        outbox.stop();
        return visitor.wipe();
      },
    },
    track: (name, properties = {}) => {
      if (consent === 'denied' || signal.aborted) return;
      const happening: Happening = {
        name,
        properties: copy(properties, `track('${name}')`),
        atMs: context.now(),
        path: window.location.pathname,
      };
      gate.pass({
        record: () => recorder.touchpoint(happening),
        act: () => director.consider(happening),
      });
    },
    identify: (user, traits = {}) => {
      const known = copy(traits, 'identify()');
      gate.pass({
        record: () => {
          if (visitor.user !== user) facts.forgetTraits();
          visitor.user = user;
          facts.set({ traits: known });
        },
      });
    },
    set: (values) => {
      const known = copy(values, 'set()');
      gate.pass({ record: () => facts.set(known) });
    },
    show: (id) =>
      new Promise((resolve) => {
        if (isLive()) gate.pass({ act: () => resolve(presenter.open(id)) });
        else resolve({ outcome: 'unavailable', reason: 'consent' });
      }),
    dismiss: presenter.dismiss,
    hold: director.hold,
    on,
    configure,
    flush: outbox.flush,
    reset: () => {
      visitor.reset();
      facts.forgetTraits();
    },
    dispose: () => {
      leave();
      ending.abort();
      gate.close();
      presenter.dismiss();
      outbox.stop();
      store.close();
      resolveReady();
    },
  };
}
