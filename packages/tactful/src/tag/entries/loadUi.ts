import type * as ui from '../ui.ts';

/** File name of the module beside this one; the build puts it here. */
declare const UI_FILE: string;

/** The same as in `@tactful/ui`, for files that a script tag fetches. */
export function loadUi(): Promise<typeof ui> {
  const { href } = new URL(UI_FILE, import.meta.url);
  return import(/* @vite-ignore */ href) as Promise<typeof ui>;
}
