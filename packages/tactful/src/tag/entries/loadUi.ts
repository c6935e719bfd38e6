import { findSibling } from '../findSibling.ts';
import type * as ui from '../ui.ts';

/** The same as in `@tactful/ui`, for files that a script tag fetches. */
export function loadUi(): Promise<typeof ui> {
  const url = findSibling('ui', import.meta.url);
  return import(/* @vite-ignore */ url) as Promise<typeof ui>;
}
