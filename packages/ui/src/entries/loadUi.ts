import type * as ui from '../index.ts';

/** Fetches what draws prompts. */
export function loadUi(): Promise<typeof ui> {
  return import('../index.ts');
}
