import type { Visitor } from '../capture/createVisitor.ts';
import type { Context } from '../Context.ts';
import type { Director } from '../decide/createDirector.ts';
import { momentOf } from '../decide/momentOf.ts';
import type { Outbox } from '../deliver/createOutbox.ts';
import { explain, outside } from '../engine/explain.ts';
import type { History } from '../engine/history.ts';
import type { Moment } from '../engine/Moment.ts';
import { noteOutcome } from '../engine/noteOutcome.ts';
import type { Store } from '../storage/Store.ts';
import { exportMine } from './exportMine.ts';
import { forgetMe } from './forgetMe.ts';
import type { ConsentState, Inspection, Inspector } from '../Tactful.ts';

/** What is fetched only when somebody wants to know why. */
export function createInspector(
  context: Context,
  parts: {
    visitor: Visitor;
    director: Director;
    outbox: Outbox;
    store: Store;
    consent(): ConsentState | 'ended';
  },
): Inspector {
  const { visitor, director, outbox, consent } = parts;
  const waiting = (): Inspection['waiting'] =>
    director.stage()?.waiting() ?? [];

  /** With what the last page left, which the stage would note first. */
  const withIgnored = (history: History): History =>
    (visitor.state().ignored ?? []).reduce(noteOutcome, history);

  return {
    exportMine: () => exportMine(context, parts),
    forgetMe: async (revoke) => {
      await forgetMe(context, visitor);
      await revoke();
    },
    explain: (prompt) => {
      const state = consent();
      if (state === 'ended') return [outside(prompt, 'client.ended', 'off')];
      if (state !== 'granted') return [outside(prompt, 'consent', state)];
      if (context.missing) {
        return [outside(prompt, 'config.loaded', context.missing)];
      }
      // One for each touchpoint: a thousand prompts may listen to it.
      const moments = new Map<string | undefined, Moment>();
      const momentAt = (name: string | undefined): Moment => {
        let moment = moments.get(name);
        if (moment) return moment;
        moment = momentOf(context, director, name);
        const busy = { ...director.stage()?.busy(), ...moment.busy };
        moment = { ...moment, busy };
        moments.set(name, moment);
        return moment;
      };
      return explain(context.plan, withIgnored(director.history()), {
        prompt,
        momentOf: momentAt,
        // Its delay is over: it waits for something else, or for nothing.
        isAgain: (prompt) =>
          waiting().some(
            (one) => one.prompt === prompt && one.dueAtMs <= context.now(),
          ),
      }).map((trace) => ({
        ...trace,
        last: director.lastOf(trace.prompt),
        waiting: waiting().find((one) => one.prompt === trace.prompt),
      }));
    },
    read: () => ({
      config: context.plan.config,
      visitor: visitor.state().visitor,
      session: visitor.peek(),
      history: withIgnored(visitor.history()),
      waiting: waiting(),
      ledger: outbox.ledger(),
      aheadMs: context.aheadMs,
    }),
    moveClock: (aheadMs) => {
      context.aheadMs = aheadMs;
      director.wake();
    },
  };
}
