import type { Visitor } from '../capture/createVisitor.ts';
import type { Context } from '../Context.ts';
import { findChannel } from '../engine/channel.ts';
import { historyFacts } from '../engine/historyFacts.ts';
import type { Entry } from '../engine/session.ts';
import { visitorFacts } from '../engine/visitorFacts.ts';
import { createHostFacts } from './createHostFacts.ts';
import { readDevice } from './readDevice.ts';
import { readDocument, readReferrerHost } from './readDocument.ts';
import { readLocale } from './readLocale.ts';

/** The facts that many configs do without. */
export interface LateFacts {
  /** What conditions can see of a root of the closed list, beyond what the core knows. */
  at(root: string): object | string | undefined;
  /** Where the session begins, beyond its path. */
  entry(): Omit<Entry, 'path'>;
}

export function createLateFacts(context: Context, visitor: Visitor): LateFacts {
  const { window, options } = context;
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
  const sources: Record<string, () => object | string | undefined> = {
    page: () => ({ query: query(), ...readDocument(window.document) }),
    session: () => {
      const { entry } = visitor.peek();
      return entry && { channel: findChannel(entry, window.location.host) };
    },
    visitor: () => visitorFacts(visitor.state()),
    host: askHost,
    device: () => readDevice(window),
    locale: () => readLocale(options.locale || window.navigator.language),
    history: () => historyFacts(visitor.history()),
  };

  return {
    at: (root) => sources[root]?.(),
    entry: () => ({
      query: query(),
      from: readReferrerHost(window.document),
    }),
  };
}
