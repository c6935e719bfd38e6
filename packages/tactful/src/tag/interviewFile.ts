import type { InterviewPack } from '@tactful/ui/interview/InterviewPack';
import { findSibling } from './findSibling.ts';

let attempts = 0;

/** The same as in `@tactful/ui`, for a script tag. A browser may remember that a URL failed: each attempt has its own. */
export function fetchInterview(): Promise<{ pack: InterviewPack }> {
  const href = findSibling('interview', import.meta.url);
  const query = attempts ? `?${attempts}` : '';
  attempts += 1;
  return import(/* @vite-ignore */ href + query) as Promise<{
    pack: InterviewPack;
  }>;
}
