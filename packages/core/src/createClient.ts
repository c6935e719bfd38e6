import { hint } from '#hint';
import { findEarly } from '#problems';
import { createCapture } from './capture/createCapture.ts';
import { createGate } from './capture/createGate.ts';
import { loadConfig } from './config/loadConfig.ts';
import type { ClientEvents, Context } from './Context.ts';
import { createOutbox } from './deliver/createOutbox.ts';
import { compileConfig } from './engine/compileConfig.ts';
import { needsExtras } from './engine/needsExtras.ts';
import { createEmitter } from './lib/createEmitter.ts';
import { createReport } from './lib/createReport.ts';
import { toPlain } from './lib/toPlain.ts';
import { whenIdle } from './lib/whenIdle.ts';
import type { Platform } from './Platform.ts';
import type { Properties, Tactful, TactfulOptions } from './Tactful.ts';

/** Not in every browser yet: https://w3c.github.io/gpc/ */
type WithPrivacyControl = Window & {
  navigator: { globalPrivacyControl?: boolean };
};

/**
 * Wires the parts of one client together: capture, decide, present, deliver.
 * `setLocale` changes `options`: pass an object of your own.
 */
export function createClient(
  options: TactfulOptions,
  platform: Platform,
): Tactful {
  options.adapters ??= [];
  // Called by itself: a browser's fetch wants no other `this`.
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
  const isAnonymous = (window as WithPrivacyControl | undefined)?.navigator
    .globalPrivacyControl;
  const emitter = createEmitter<ClientEvents>(guard);
  const ownUrls = new Set<string>();
  const context: Context = {
    ...platform,
    fetch: (url, init) => {
      // A frame without a URL of its own takes its base from its parent.
      ownUrls.add(new URL(`${url}`, window.document.baseURI).href);
      return fetch(url, init);
    },
    ownUrls,
    isAnonymous,
    editRecord:
      isAnonymous || options.redact || options.beforeSend
        ? () => new Promise(() => {})
        : undefined,
    aheadMs: 0,
    now: () => platform.now() + context.aheadMs,
    options,
    isLive,
    report,
    guard,
    ...emitter,
    // Nothing, until there is a config.
    plan: compileConfig(undefined),
    extras: undefined,
    record: undefined!,
    missing: 'not here yet',
    signalNames:
      platform.signalNames ??
      (options.signals ?? []).map(({ touchpoint }) => touchpoint),
    hash: 'none',
  };

  const store = platform.openStore(options.name || 'tactful', {
    isMemory: options.storage === 'memory',
    onBlocked: (error) => report('Storage is blocked.', error),
    onWiped: () => end(),
  });
  const outbox = createOutbox(context, store);
  // Before the others, it hears that the page is left.
  const gate = createGate(context);
  const capture = createCapture(context, {
    store,
    outbox,
    consent: () => (signal.aborted ? 'ended' : consent),
  });
  const { visitor, facts, director } = capture;

  let resolveReady = (): void => {};
  const ready = new Promise<void>((resolve) => (resolveReady = resolve));

  let loading: Promise<void> = Promise.resolve();
  const loadSource = async (): Promise<void> => {
    try {
      const { value, hash, text } = await loadConfig(
        options.config,
        context.fetch,
      );
      // Some options need them, too.
      if (isAnonymous || needsExtras(text + Object.keys(options))) {
        context.extras = await platform.loadExtras();
        await context.extras.protect(context);
      }
      if (!isLive()) return;
      context.plan = compileConfig(value, context.extras);
      context.hash = hash;
      context.missing = context.plan.missing;
      for (const problem of [
        ...context.plan.problems,
        ...findEarly(context.plan),
      ]) {
        report(problem);
      }
      capture.follow();
    } catch (error) {
      const { message } = error as Error;
      if (context.missing) context.missing = message;
      report(message, error);
    }
  };
  /** One after the other: so the last that is asked for is the one in force. */
  const load = (): Promise<void> => (loading = loading.then(loadSource));

  /** Buttons and elements in the page open prompts, where the config has some. */
  const follow = (): void => context.extras?.followEntries(context, director);

  const begin = async (): Promise<void> => {
    const [last] = await Promise.all([
      whenIdle(window, signal).then(visitor.load),
      load().then(resolveReady),
    ]);
    if (!isLive()) return;
    capture.begin();
    outbox.begin();
    gate.open();
    follow();
    const armed = last?.armed;
    if (armed?.length) {
      void director.load().then((stage) => isLive() && stage?.adopt(armed));
    }
  };

  const leave = ({ type }: Pick<Event, 'type'>): void => {
    if (!isLive()) return;
    gate.recordEarly();
    capture.leave(type === 'pagehide');
    outbox.leave();
  };
  window?.addEventListener('pagehide', leave, { signal });
  // When it becomes visible again, too: that does no harm.
  window?.document.addEventListener(
    'visibilitychange',
    (event) => {
      if (window.document.hidden) leave(event);
      else if (isLive()) void visitor.refresh();
    },
    { signal },
  );

  /** Ends what waits, what is on the screen and what is queued. */
  const stop = (): void => {
    director.dismiss();
    leave({ type: '' });
    gate.close();
    capture.stop();
    outbox.stop(consent === 'denied');
  };

  /** The visitor takes their leave back, here or in another tab. */
  const end = (): void => {
    consent = 'denied';
    stop();
    follow();
    facts.forgetTraits();
  };

  const revoke = async (): Promise<void> => {
    end();
    if (!signal.aborted) await visitor.wipe();
  };

  const copy = (properties: Properties): Properties => {
    const plain = toPlain(properties);
    if (!plain) report('Values that are no JSON are left out.');
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
      revoke,
    },
    track: (name, properties = {}) => {
      if (consent === 'denied' || signal.aborted || !outbox.admits(name))
        return;
      gate.pass(capture.happen(name, copy(properties)), true);
    },
    identify: (user, traits = {}) => {
      const known = copy(traits);
      let isFirst = false;
      gate.pass({
        record: () => {
          isFirst = !visitor.user;
          if (visitor.user !== user) facts.forgetTraits();
          visitor.user = user;
          facts.set({ traits: known });
        },
        act: () => (isFirst ? director.identified() : director.wake()),
      });
    },
    set: (values) => {
      const known = copy(values);
      gate.pass({ record: () => facts.set(known) });
    },
    show: (id, { answers, ...rest } = {}) =>
      new Promise((resolve) => {
        const cancel = (): void =>
          resolve({ outcome: 'unavailable', reason: 'consent' });
        const how = {
          ...rest,
          answers: answers && (copy(answers) as never),
        };
        if (isLive()) {
          return gate.pass({
            act: () => resolve(director.open(id, how)),
            cancel,
          });
        }
        if (signal.aborted) return cancel();
        return platform
          .loadExtras()
          .then(({ openBefore }) =>
            openBefore(createClient, { context, platform, id, how, signal }),
          )
          .then(resolve, cancel);
      }),
    dismiss: () => gate.pass({ act: director.dismiss }),
    setLocale: (locale) => {
      options.locale = locale;
      director.stage()?.redraw();
      follow();
    },
    explain: capture.explain,
    inspect: capture.inspect,
    exportMine: () => capture.inspect().then((late) => late.exportMine()),
    forgetMe: () => capture.inspect().then((late) => late.forgetMe(revoke)),
    hold: director.hold,
    on: emitter.on,
    configure: async (next) => {
      options.config = next;
      if (isLive()) await load().then(follow);
    },
    flush: outbox.flush,
    reset: ({ history } = {}) =>
      gate.pass({
        record: () => {
          visitor.reset(history);
          facts.forgetTraits();
          director.forget();
        },
      }),
    dispose: () => {
      stop();
      ending.abort();
      follow();
      store.close();
      resolveReady();
    },
  };
}
