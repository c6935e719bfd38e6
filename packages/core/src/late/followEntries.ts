import type { Context } from '../Context.ts';
import type { Director } from '../decide/createDirector.ts';
import type { Entries } from '../present/Entries.ts';

const known = new WeakMap<Context, Promise<Entries>>();

/**
 * Has buttons and elements in the page follow a client: its config, its locale,
 * its end. Fetches what draws them when a config first has some.
 */
export function followEntries(context: Context, director: Director): void {
  const { options, plan, isLive, report } = context;
  const isWanted =
    isLive() &&
    plan.prompts.some(
      ({ prompt }) => prompt.button || prompt.placement === 'inline',
    );
  let entries = known.get(context);
  if (isWanted && !entries) {
    const load = options.loadEntries ?? context.extras?.loadEntries;
    entries = load?.().then(({ createEntries }) =>
      createEntries(context, director),
    );
    if (entries) known.set(context, entries);
  }
  entries?.then(
    (late) => (isLive() ? late.follow() : late.stop()),
    (error) => {
      // The next config tries again.
      known.delete(context);
      report(`No buttons and elements: ${error}`, error);
    },
  );
}
