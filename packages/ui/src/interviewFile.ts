import type { InterviewPack } from './interview/InterviewPack.ts';

/** Fetches the interview; a script tag has another way. */
export const fetchInterview = (): Promise<{ pack: InterviewPack }> =>
  import('./interview/pack.ts');
