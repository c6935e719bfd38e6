import type { Context } from '../Context.ts';
import type { Facts } from '../engine/matches.ts';
import type { Happening } from '../engine/Moment.ts';
import type { Entry } from '../engine/session.ts';
import type { LateFacts } from '../late/createLateFacts.ts';
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
  const { now } = context;
  const known: Partial<KnownFacts> = {};
  let late: LateFacts | undefined;
  const getLate = (): LateFacts | undefined =>
    (late ??= context.extras?.createLateFacts(context, visitor));

  /** One for each root of the closed list; the others are late. */
  const sources: Record<string, (happening: Happening) => unknown> = {
    event: ({ properties }) => properties,
    page: ({ path }) => ({ path }),
    session: () => {
      const { pages, startedAtMs, entry } = visitor.peek();
      const seconds = Math.floor((now() - startedAtMs) / 1_000);
      return { pages, seconds, entry };
    },
    traits: () => known.traits,
    host: () => known.facts,
    journey: ({ name }) => ({
      phase: context.plan.config.journey?.touchpoints[name]?.phase,
      path: visitor.peek().path,
    }),
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
        const own = sources[root]?.(happening);
        const more = getLate()?.at(root);
        // What the host has set goes before what its function says.
        facts[root] =
          typeof more === 'object'
            ? { ...more, ...Object(own) }
            : (own ?? more);
      }
      return facts;
    },
    entry: () => ({
      path: page.path(),
      query: {},
      from: '',
      ...getLate()?.entry(),
    }),
  };
}
