import type { LoadEntries } from '@tactful/core';

// What many pages do without: fetched by the others.
export * from '@tactful/core/extras';

/** File name of the module beside this one; the build puts it here. */
declare const ENTRIES_FILE: string;
const entriesUrl = `./${ENTRIES_FILE}`;

/** Fetches buttons, and elements that prompts stand in. */
export const loadEntries: LoadEntries = () =>
  import(/* @vite-ignore */ entriesUrl);
