import type { Context } from '../Context.ts';
import type { Facts } from '../engine/matches.ts';
import type { Happening } from '../engine/Moment.ts';
import type { Entry } from '../engine/session.ts';
import type { Properties } from '../Tactful.ts';
import type { Page } from './createPage.ts';
import type { Visitor } from './createVisitor.ts';

/** What the host has said so far. */
export type KnownFacts = Record<'traits' | 'variables' | 'facts', Properties>;

/** Everything conditions and texts can see. */
export interface FactSource {
  /** Adds to what is known. */
  set(values: Partial<KnownFacts>): void;
  /** Forgets the user. */
  forgetTraits(): void;
  /** What the plan's conditions can see at this touchpoint, or what else begins like this. */
  at(happening: Happening, roots?: Iterable<string>): Facts;
  /** Where the session begins, if it begins now. */
  entry(): Entry;
}

export function createFacts(
  context: Context,
  { visitor, page }: { visitor: Visitor; page: Page },
): FactSource {
  const { window, options, now } = context;
  const known: Partial<KnownFacts> = {};

  let askHost: (() => Properties | undefined) | undefined;

  const query = (): Record<string, string> => {
    const parameters = new URLSearchParams(window.location.search);
    const allowed = context.plan.config.queryParameters ?? [];
    return Object.fromEntries(
      allowed.flatMap((name) => {
        const value = parameters.get(name);
        return value === null ? [] : [[name, value]];
      }),
    );
  };
  /** One for each root of the closed list. */
  const sources: Record<string, (happening: Happening) => unknown> = {
    event: ({ properties }) => properties,
    page: ({ path }) => ({
      path,
      query: query(),
      ...context.extras?.readDocument(window.document),
    }),
    session: () => {
      const { pages, startedAtMs, entry } = visitor.peek();
      const seconds = Math.floor((now() - startedAtMs) / 1_000);
      const { host } = window.location;
      const channel = entry && context.extras?.findChannel(entry, host);
      return { pages, seconds, entry, channel };
    },
    visitor: () => context.extras?.visitorFacts(visitor.state()),
    traits: () => known.traits,
    host: () => {
      askHost ??= context.extras?.createHostFacts(context);
      return { ...askHost?.(), ...known.facts };
    },
    device: () => context.extras?.readDevice(window),
    locale: () =>
      context.extras?.readLocale(options.locale || window.navigator.language),
    journey: ({ name }) => ({
      phase: context.plan.config.journey?.touchpoints[name]?.phase,
      path: visitor.peek().path,
    }),
    history: () => context.extras?.historyFacts(visitor.history()),
    variables: () => ({ ...context.plan.config.variables, ...known.variables }),
  };

  return {
    set: (values) => {
      for (const [branch, more] of Object.entries(values)) {
        const key = branch as keyof KnownFacts;
        known[key] = { ...known[key], ...more };
      }
    },
    forgetTraits: () => delete known.traits,
    at: (happening, roots = context.plan.roots) => {
      const facts: Record<string, unknown> = {};
      for (const root of roots) {
        facts[root] = sources[root]?.(happening);
      }
      return facts;
    },
    entry: () => ({
      path: page.path(),
      query: query(),
      from: context.extras?.readReferrerHost(window.document) ?? '',
    }),
  };
}
