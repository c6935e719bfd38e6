import type { Context } from '../Context.ts';
import type { Stop } from '../lib/createEmitter.ts';
import type { Signal, SignalPage } from '../signals/Signal.ts';
import type { Properties } from '../Tactful.ts';
import type { Page } from '../capture/createPage.ts';
import type { Visitor } from '../capture/createVisitor.ts';

/** The signals that prompts listen to, and no other. */
export interface Signals {
  /** Starts what the plan in force asks for, stops what it does not. */
  follow(): void;
  stop(): void;
}

export function createSignals(
  context: Context,
  options: {
    visitor: Visitor;
    page: Pick<Page, 'path'>;
    onTouchpoint(name: string, properties: Properties): void;
    /** Default: those that the host has passed in. */
    signals?: readonly Signal[] | undefined;
    /** Of the core, which has them already. */
    toMs: SignalPage['toMs'];
    withKey(parameters: unknown): string;
    /** Whether a signal notices this touchpoint; not `session.started`, which is there from the start. */
    isSignal(name: string): boolean;
  },
): Signals {
  const { visitor, onTouchpoint, toMs, withKey, isSignal } = options;
  const { guard, report, on } = context;
  const { signals = context.options.signals ?? [] } = options;
  const running = new Map<string, Stop | undefined>();
  const known = new Map(signals.map((signal) => [signal.touchpoint, signal]));

  const page: SignalPage = {
    ...context,
    path: options.page.path,
    onLeft: (callback) => on('left', callback),
    toMs,
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
          ...(parameters && { with: parameters }),
        }),
      { ...parameters, page },
    );

  const stopUnless = (isWanted: (key: string) => boolean): void => {
    for (const [key, stop] of running) {
      if (isWanted(key)) continue;
      guard(stop);
      running.delete(key);
    }
  };
  const follow = (): void => {
    const wanted = new Map<string, readonly [string, Properties | undefined]>();
    const want = (name: string, parameters?: Properties): void => {
      if (!isSignal(name)) return;
      if (known.has(name)) {
        wanted.set(name + withKey(parameters), [name, parameters]);
      } else report(`Pass a signal for "${name}".`);
    };
    for (const { trigger, cancelOn } of context.plan.ranked) {
      want(trigger.on, trigger.with);
      for (const name of cancelOn) want(name);
    }
    stopUnless((key) => wanted.has(key));
    for (const [key, [name, parameters]] of wanted) {
      if (running.has(key)) continue;
      running.set(key, start(name, parameters));
    }
  };

  return {
    follow,
    stop: () => stopUnless(() => false),
  };
}
