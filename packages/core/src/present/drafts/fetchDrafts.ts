import type * as lateDrafts from './lateDrafts.ts';

/** Fetches what keeps drafts, and finds them again. */
export function fetchDrafts(): Promise<typeof lateDrafts> {
  return import('./lateDrafts.ts');
}
