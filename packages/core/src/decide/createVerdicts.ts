import type { Recorder } from '../capture/createRecorder.ts';
import type { Context } from '../Context.ts';
import type { Decision } from '../engine/decideBy.ts';
import type { Happening } from '../engine/Moment.ts';
import type { LastDecision, Tactful } from '../Tactful.ts';

/** Keeps account of what was decided. */
export interface Verdicts {
  /** Counts a decision, and tells who listens. */
  note(decision: Decision, happening: Happening): void;
  lastOf(prompt: string): LastDecision | undefined;
  /** Records what was counted since the last time. */
  leave(): void;
}

export function createVerdicts(
  context: Context,
  record: Recorder,
  explain: Tactful['explain'],
): Verdicts {
  const last = new Map<string, LastDecision>();
  /** By prompt and rule. */
  const counts = new Map<string, Decision & { count: number }>();

  return {
    note: ({ prompt, verdict, rule }, { name, atMs }) => {
      const decision = { prompt, verdict, rule, touchpoint: name, atMs };
      last.set(prompt, decision);
      const key = `${prompt} ${rule}`;
      const { count = 0 } = counts.get(key) ?? {};
      counts.set(key, { prompt, verdict, rule, count: count + 1 });
      context.emit('decided', {
        ...decision,
        trace: async () => (await explain(prompt))[0],
      });
    },
    lastOf: (prompt) => last.get(prompt),
    leave: () => {
      const verdicts = [...counts.values()];
      counts.clear();
      if (!verdicts.length) return;
      void record({ type: 'prompt', name: 'decided', data: { verdicts } });
    },
  };
}
