import type { Context } from '../Context.ts';
import { withKey } from '../engine/CompiledPrompt.ts';
import { parseDuration } from '../engine/parseDuration.ts';
import { signalNames } from '../engine/signalNames.ts';
import type { Stop } from '../lib/createEmitter.ts';
import type { SignalPage } from '../signals/Signal.ts';
import type { Properties } from '../Tactful.ts';
import type { Page } from './createPage.ts';
import type { Visitor } from './createVisitor.ts';

/** The signals that prompts listen to, and no other. */
export interface Signals {
  /** Starts what the plan in force asks for, stops what it does not. */
  follow(): void;
  stop(): void;
}

/** Replays begin with it: it says which signals are on. */
const ALWAYS = 'session.started';

export function createSignals(
  context: Context,
  options: {
    visitor: Visitor;
    page: Pick<Page, 'path'>;
    onTouchpoint(name: string, properties: Properties): void;
  },
): Signals {
  const { visitor, onTouchpoint } = options;
  const { guard, report, window, now, setTimer, on } = context;
  const { signals = [], loadSignals } = context.options;
  const running = new Map<string, Stop>();
  const known = new Map(signals.map((signal) => [signal.touchpoint, signal]));
  let loading: Promise<void> | undefined;

  const page: SignalPage = {
    window,
    now,
    setTimer,
    path: options.page.path,
    onLeft: (callback) => on('left', callback),
    toMs: parseDuration,
    isOwnRequest: context.isOwnRequest,
    onSession: visitor.onSession,
    listen: (name, callback) =>
      guard(known.get(name)?.start, callback, { page }) ??
      on('touchpoint', (heard) => {
        if (heard.name === name) callback();
      }),
  };
  const start = (name: string, parameters?: Properties): Stop | undefined =>
    guard(
      known.get(name)!.start,
      (properties) =>
        onTouchpoint(name, {
          ...properties,
          ...(name === ALWAYS && { signals: context.signalNames }),
          ...(parameters && { with: parameters }),
        }),
      { ...parameters, page },
    );

  const load = async (): Promise<void> => {
    try {
      for (const signal of await loadSignals!()) {
        known.set(signal.touchpoint, signal);
      }
      if (context.isLive()) follow();
    } catch (error) {
      // The next config, or the next page, tries again.
      loading = undefined;
      context.signalNames = [...known.keys()];
      report(`Signals cannot be loaded: ${error}`, error);
    }
  };
  const stopUnless = (isWanted: (key: string) => boolean): void => {
    for (const [key, stop] of running) {
      if (isWanted(key)) continue;
      guard(stop);
      running.delete(key);
    }
  };
  const follow = (): void => {
    const wanted = new Map<string, readonly [string, Properties?]>();
    const want = (name: string, parameters?: Properties): void => {
      if (known.has(name)) {
        wanted.set(
          name + withKey(parameters),
          parameters ? [name, parameters] : [name],
        );
      } else if (!signalNames.includes(name)) return;
      else if (loadSignals) loading ??= load();
      else report(`No signal for "${name}". Pass it in \`signals\`.`);
    };
    if (known.has(ALWAYS)) want(ALWAYS);
    for (const { trigger, cancelOn } of context.plan.ranked) {
      want(trigger.on, trigger.with);
      for (const name of cancelOn) want(name);
    }
    stopUnless((key) => wanted.has(key));
    for (const [key, [name, parameters]] of wanted) {
      if (running.has(key)) continue;
      running.set(key, start(name, parameters) ?? (() => {}));
    }
  };

  return {
    follow,
    stop: () => stopUnless(() => false),
  };
}
