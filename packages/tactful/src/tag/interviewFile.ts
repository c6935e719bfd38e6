import type { InterviewPack } from '@tactful/ui/interview/InterviewPack';

/** File name of the module beside this one; the build puts it here. */
declare const INTERVIEW_FILE: string;

let attempts = 0;

/** The same as in `@tactful/ui`, for a script tag. A browser may remember that a URL failed: each attempt has its own. */
export function fetchInterview(): Promise<{ pack: InterviewPack }> {
  const { href } = new URL(INTERVIEW_FILE, import.meta.url);
  const query = attempts ? `?${attempts}` : '';
  attempts += 1;
  return import(/* @vite-ignore */ href + query) as Promise<{
    pack: InterviewPack;
  }>;
}
