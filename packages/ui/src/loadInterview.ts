import { drawWith } from './drawing/jsx-runtime.ts';
import type { InterviewPack } from './interview/InterviewPack.ts';
import { fetchInterview } from './interviewFile.ts';
import { addEnglish } from './messages/languages.ts';

let loaded: InterviewPack | undefined;
let loading: Promise<InterviewPack> | undefined;

/** The interview, if it is here. */
export function interviewPack(): InterviewPack | undefined {
  return loaded;
}

/** Fetches the interview once; twice, if that fails. Rejects then, and begins anew when asked again. */
export function loadInterview(): Promise<InterviewPack> {
  loading ??= fetchInterview()
    .catch(fetchInterview)
    .then(
      ({ pack }) => {
        drawWith(pack.drawing);
        addEnglish(pack.words);
        return (loaded = pack);
      },
      (error) => {
        loading = undefined;
        throw error;
      },
    );
  return loading;
}
