import type { KnownFacts } from '../capture/createFacts.ts';
import type { Visitor } from '../capture/createVisitor.ts';
import type { Context } from '../Context.ts';
import { findChannel } from '../engine/channel.ts';
import { readFact } from '../engine/conditions/readFact.ts';
import { historyFacts } from '../engine/historyFacts.ts';
import type { Happening } from '../engine/Moment.ts';
import { isDerived } from '../engine/replay/isDerived.ts';
import type { Entry } from '../engine/session.ts';
import { visitorFacts } from '../engine/visitorFacts.ts';
import { createHostFacts } from './createHostFacts.ts';
import { readDevice } from './readDevice.ts';
import { readDocument, readReferrerHost } from './readDocument.ts';
import { readLocale } from './readLocale.ts';

/** The facts that many configs do without: all but `event.*` and `page.path`. */
export interface LateFacts {
  /** What conditions can see of a root of the closed list. */
  at(root: string, happening: Happening): unknown;
  /** Where the session begins, beyond its path. */
  entry(): Omit<Entry, 'path'>;
  /**
   * By path, what the plan's conditions can see beyond the record of this
   * touchpoint; `undefined` if it is as the last time.
   */
  news(happening: Happening): object | undefined;
}

export function createLateFacts(
  context: Context,
  { visitor, known }: { visitor: Visitor; known: Partial<KnownFacts> },
): LateFacts {
  const { window, options, now } = context;
  const askHost = createHostFacts(context);

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
  /** One for each root. */
  const sources: Record<string, (happening: Happening) => unknown> = {
    event: ({ properties }) => properties,
    page: ({ path }) => ({
      path,
      query: query(),
      ...readDocument(window.document),
    }),
    session: () => {
      const { pages, startedAtMs, entry } = visitor.peek();
      const seconds = Math.floor((now() - startedAtMs) / 1_000);
      const channel = entry && findChannel(entry, window.location.host);
      return { pages, seconds, entry, channel };
    },
    traits: () => known.traits,
    // What the host has set goes before what its function says.
    host: () => ({ ...askHost(), ...known.facts }),
    journey: ({ name }) => ({
      phase: context.plan.config.journey?.touchpoints[name]?.phase,
      path: visitor.peek().path,
    }),
    variables: () => ({ ...context.plan.config.variables, ...known.variables }),
    visitor: () => visitorFacts(visitor.state()),
    device: () => readDevice(window),
    locale: () => readLocale(options.locale || window.navigator.language),
    history: () => historyFacts(visitor.history()),
  };

  let told = '';
  const at: LateFacts['at'] = (root, happening) => sources[root]?.(happening);

  return {
    at,
    entry: () => ({
      query: query(),
      from: readReferrerHost(window.document),
    }),
    news: (happening) => {
      const { reads, roots } = context.plan;
      const paths = reads.filter((path) => !isDerived(path));
      if (!paths.length) return undefined;
      const seen = Object.fromEntries(
        roots.map((root) => [root, at(root, happening)]),
      );
      const news = Object.fromEntries(
        paths.map((path) => [path, readFact(seen, path) ?? null]),
      );
      const text = JSON.stringify(news);
      if (text === told) return undefined;
      told = text;
      return news;
    },
  };
}
