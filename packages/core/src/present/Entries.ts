import type { Context } from '../Context.ts';
import type { Director } from '../decide/createDirector.ts';

/** What opens prompts in the page: buttons, and elements that they stand in. */
export interface Entries {
  /** The config or the locale may be another one. */
  follow(): void;
  stop(): void;
}

/** Fetches them, once a config has a prompt with `button` or `"placement": "inline"`. */
export type LoadEntries = () => Promise<{
  createEntries(context: Context, director: Director): Entries;
}>;
