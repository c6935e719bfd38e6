import type {
  Context,
  Director,
  Embedded,
  Entries,
  Place,
  ShowOptions,
} from '@tactful/core';

/** A client, as an element sees it. */
export interface Keeper {
  readonly name: string;
  /** Changes with the config. */
  readonly version: string;
  has(prompt: string): boolean;
  embed(
    prompt: string,
    options: ShowOptions & { place: Place },
  ): Promise<Embedded>;
}

/** An element that a prompt is to stand in. */
export interface Follower {
  /** Clients, or their prompts, have changed. */
  follow(): void;
}

const keepers = new Set<Keeper>();
export const followers: Set<Follower> = new Set();

/** The client that has a prompt, of this name if one is named. */
export function findKeeper(
  prompt: string,
  name: string | null,
): Keeper | undefined {
  return [...keepers].find(
    (one) => one.has(prompt) && (name === null || one.name === name),
  );
}

/** Has elements find a client's prompts. */
export function createKeeper(context: Context, director: Director): Entries {
  const keeper: Keeper = {
    name: context.options.name || 'tactful',
    get version() {
      return context.hash;
    },
    has: (id) => context.plan.prompts.some(({ prompt }) => prompt.id === id),
    embed: async (id, options) => (await director.load()).embed(id, options),
  };
  const tell = (): void => {
    for (const follower of followers) follower.follow();
  };
  return {
    follow: () => {
      keepers.add(keeper);
      tell();
    },
    stop: () => {
      keepers.delete(keeper);
      tell();
    },
  };
}
