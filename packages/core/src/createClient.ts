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
import { createPresenter } from './present/createPresenter.ts';
import type {
  Properties,
  Tactful,
  TactfulEvents,
  TactfulOptions,
} from './Tactful.ts';

/** Wires the parts of one client together: capture, decide, present, deliver. */
export function createClient(
  options: TactfulOptions,
  platform: Platform,
): Tactful {
  const { window, fetch } = platform;
  let consent = options.consent ?? 'required';
  const ending = new AbortController();
  const { signal } = ending;
  // On a server, and when switched off, it has ended before it begins.
  if (!window || options.mode === 'off') ending.abort();
  const isLive = (): boolean => consent === 'granted' && !signal.aborted;

  const report = createReport(options.onError);
  const guard: Context['guard'] = (callback, ...args) => {
    try {
      return callback?.(...args);
    } catch (error) {
      report(`${error}`, error);
      return undefined;
    }
  };
  const { on, emit } = createEmitter<TactfulEvents>(guard);
  const context: Context = {
    ...platform,
    options,
    isLive,
    report,
    guard,
    emit,
    // Nothing, until there is a config.
    plan: compile(undefined),
    hash: 'none',
  };

  const store = platform.openStore(options.name || 'tactful', (error) =>
    report('Storage is blocked.', error),
  );
  const visitor = createVisitor(context, store);
  const facts = createFacts(context);
  const outbox = createOutbox(context);
  const record = createRecorder(context, { visitor, outbox });
  const presenter = createPresenter(context, { visitor, facts, record });
  const gate = createGate(context);

  let resolveReady = (): void => {};
  const ready = new Promise<void>((resolve) => (resolveReady = resolve));

  let source = options.config;
  let loading: Promise<void> = Promise.resolve();
  const loadSource = async (): Promise<void> => {
    try {
      const { value, hash } = await loadConfig(source, fetch);
      if (!isLive()) return;
      context.plan = compile(value);
      context.hash = hash;
      context.plan.problems.forEach((problem) => report(problem));
    } catch (error) {
      report((error as Error).message, error);
    }
  };
  /** One after the other: so the last that is asked for is the one in force. */
  const load = (): Promise<void> => (loading = loading.then(loadSource));

  const begin = async (): Promise<void> => {
    await Promise.all([
      load().then(resolveReady),
      whenIdle(window, signal).then(visitor.load),
    ]);
    if (isLive()) gate.open();
  };

  const leave = (): void => {
    if (!isLive()) return;
    gate.recordEarly();
    store.saveSession(visitor.session());
    outbox.leave();
  };
  window?.addEventListener('pagehide', leave, { signal });
  // When it becomes visible again, too: that does no harm.
  window?.document.addEventListener('visibilitychange', leave, { signal });

  /** Ends what waits, what is on the screen and what is queued. */
  const stop = (): void => {
    presenter.dismiss();
    leave();
    gate.close();
    outbox.stop();
  };

  const copy = (properties: Properties, call: string): Properties => {
    const plain = toPlain(properties);
    if (!plain) {
      report(`${call} got values that are no JSON.`);
    }
    return plain ?? {};
  };

  if (signal.aborted) resolveReady();
  else if (isLive()) void begin();
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
      revoke: async () => {
        consent = 'denied';
        stop();
        facts.forgetTraits();
        if (!signal.aborted) await visitor.wipe();
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
        record: () => {
          void record({
            ...happening,
            type: 'touchpoint',
            data: happening.properties,
          });
        },
        act: () => presenter.consider(happening),
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
        const cancel = (): void =>
          resolve({ outcome: 'unavailable', reason: 'consent' });
        if (!isLive()) return cancel();
        return gate.pass({ act: () => resolve(presenter.open(id)), cancel });
      }),
    dismiss: presenter.dismiss,
    hold: presenter.hold,
    on,
    configure: async (next) => {
      source = next;
      if (isLive()) await load();
    },
    flush: outbox.flush,
    reset: () =>
      gate.pass({
        record: () => {
          visitor.reset();
          facts.forgetTraits();
        },
      }),
    dispose: () => {
      stop();
      ending.abort();
      store.close();
      resolveReady();
    },
  };
}
