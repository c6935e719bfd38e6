import type { FactSource, Happening } from '../capture/createFacts.ts';
import type { Visitor } from '../capture/createVisitor.ts';
import type { Context } from '../Context.ts';
import { decide } from '../engine/decide.ts';
import type { Stop } from '../lib/createEmitter.ts';
import type { Presenter } from './createPresenter.ts';

/** Decides at every touchpoint and opens what may be shown. */
export interface Director {
  consider(happening: Happening): void;
  /** Keeps automatic prompts back until the returned function is called. */
  hold(reason: string): Stop;
}

export function createDirector(
  context: Context,
  parts: { visitor: Visitor; facts: FactSource; presenter: Presenter },
): Director {
  const { visitor, facts, presenter } = parts;
  const holds = new Set<object>();

  return {
    consider: (happening) => {
      const { name } = happening;
      const decisions = decide(
        context.plan,
        // In test mode nothing that was shown counts.
        context.options.mode === 'test' ? {} : visitor.history(),
        {
          touchpoint: name,
          facts: facts.at(happening),
          nowMs: context.now(),
          isBusy: presenter.isBusy(),
          isHeld: holds.size > 0,
        },
      );
      for (const { prompt, verdict } of decisions) {
        if (verdict === 'show') void presenter.open(prompt, name);
      }
    },
    hold: (reason) => {
      const held = { reason };
      holds.add(held);
      return () => holds.delete(held);
    },
  };
}
