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
  /** What conditions can see beyond the record of a touchpoint; `undefined` if it is as before. */
  news(happening: Happening): object | undefined;
}

export function createFacts(
  context: Context,
  { visitor, page }: { visitor: Visitor; page: Page },
): FactSource {
  const known: Partial<KnownFacts> = {};
  let late: LateFacts | undefined;
  const getLate = (): LateFacts | undefined =>
    (late ??= context.extras?.createLateFacts(context, { visitor, known }));

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
      const { properties: event, path } = happening;
      const early: Record<string, unknown> = { event, page: { path } };
      for (const root of roots) {
        const found = getLate();
        facts[root] = found ? found.at(root, happening) : early[root];
      }
      return facts;
    },
    entry: () => ({
      path: page.path(),
      query: {},
      from: '',
      ...getLate()?.entry(),
    }),
    news: (happening) => getLate()?.news(happening),
  };
}
