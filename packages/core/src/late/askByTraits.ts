import type { Plan } from '../engine/compile.ts';
import type { Happening } from '../engine/Moment.ts';

/** Asks again, by what was heard, the prompts that look at traits, and only those. */
export function askByTraits(
  plan: Plan,
  heard: ReadonlyMap<string, Happening>,
  ask: (happening: Happening, plan: Plan) => void,
): void {
  for (const [name, happening] of heard) {
    const asked = plan.listeners
      .get(name)
      ?.filter(({ compiled }) => compiled.readsTraits);
    if (!asked?.length) continue;
    ask(happening, { ...plan, listeners: new Map([[name, asked]]) });
  }
}
