import type { Context } from '../Context.ts';
import type { Facts } from '../engine/matches.ts';
import type { Properties } from '../Tactful.ts';

/** A touchpoint that happened: what was said of it, when and where. */
export interface Happening {
  readonly name: string;
  readonly properties: Properties;
  /** Epoch milliseconds. */
  readonly atMs: number;
  /** Path of the page. */
  readonly path: string;
}

/** What the host has said so far. */
export type KnownFacts = Record<'traits' | 'variables' | 'facts', Properties>;

/** Everything conditions and texts can see. */
export interface FactSource {
  /** Adds to what is known. */
  set(values: Partial<KnownFacts>): void;
  /** Forgets the user. */
  forgetTraits(): void;
  /** What a condition sees at this touchpoint. */
  at(happening: Happening): Facts;
}

export function createFacts(context: Context): FactSource {
  const known: Partial<KnownFacts> = {};

  return {
    set: (values) => {
      for (const [branch, more] of Object.entries(values)) {
        const key = branch as keyof KnownFacts;
        known[key] = { ...known[key], ...more };
      }
    },
    forgetTraits: () => delete known.traits,
    at: ({ properties, path }) => {
      const { variables } = context.plan.config;
      return {
        traits: known.traits,
        event: properties,
        page: { path },
        variables: { ...variables, ...known.variables },
        host: { ...context.guard(context.options.facts), ...known.facts },
      };
    },
  };
}
