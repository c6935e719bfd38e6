import type { LoadEntries } from '@tactful/core';
import { findSibling } from './findSibling.ts';

// What many pages do without: fetched by the others.
export * from '@tactful/core/extras';

const entriesUrl = findSibling('entries', import.meta.url);

/** Fetches buttons, and elements that prompts stand in. */
export const loadEntries: LoadEntries = () =>
  import(/* @vite-ignore */ entriesUrl);
