import type {
  Context,
  Director,
  Entries,
  Outcome,
  Place,
  ShowOptions,
} from '@tactful/core';

/** A prompt that stands in a place of the page. */
export interface Embedded {
  readonly outcome: Promise<Outcome>;
  dismiss(): void;
  /** Takes it away, unless the visitor has begun with it. */
  leavePage(): void;
}

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
  const presenters = new Set<Pick<Embedded, 'dismiss'> & { redraw(): void }>();
  const keeper: Keeper = {
    name: context.options.name || 'tactful',
    get version() {
      return context.hash;
    },
    has: (id) => context.plan.prompts.some(({ prompt }) => prompt.id === id),
    embed: async (id, { place, ...options }) => {
      const [stage, { findSaved }] = await Promise.all([
        director.load(),
        import('@tactful/core/drafts'),
      ]);
      if (!stage) throw new Error('What shows prompts did not come.');
      const presenter = stage.another();
      presenters.add(presenter);
      const saved = findSaved(context, { prompt: id, isPlaced: true });
      const more = { ...saved?.more, place, isModal: false };
      const outcome = saved
        ? presenter.open({ ...saved, more })
        : stage.open(id, { ...options, more }, presenter);
      void outcome.then(() => presenters.delete(presenter));
      return { ...presenter, outcome };
    },
  };
  const tell = (): void => {
    for (const follower of followers) follower.follow();
  };
  return {
    follow: () => {
      for (const { redraw } of presenters) redraw();
      keepers.add(keeper);
      tell();
    },
    stop: () => {
      keepers.delete(keeper);
      tell();
    },
  };
}
