import type { Context } from '../Context.ts';

/** A host that has not answered by then has no objection. */
const PATIENCE_MS = 1_000;

/** Asks the host's `beforeShow`: only `false` is a veto; a throw is reported and is none. */
export async function askHost(
  context: Context,
  prompt: string,
  touchpoint: string,
): Promise<boolean> {
  const { options, guard, setTimer, report } = context;
  const answer = guard(options.beforeShow, { prompt, touchpoint });
  return new Promise((resolve) => {
    const stop = setTimer(() => resolve(true), PATIENCE_MS);
    Promise.resolve(answer)
      .catch((error) => report(`beforeShow: ${error}`, error))
      .then((allowed) => {
        stop();
        resolve(allowed !== false);
      });
  });
}
