import type { Visitor } from '../capture/createVisitor.ts';
import type { Context } from '../Context.ts';
import { headerAt } from '../deliver/headerAt.ts';
import { sendOnce } from '../late/privacy/sendOnce.ts';

/**
 * Asks every destination that can to remove what it has of this visitor.
 *
 * @throws {Error} If none has answered that it is done, or one has not.
 */
export async function forgetMe(
  context: Context,
  visitor: Visitor,
): Promise<void> {
  const adapters = (context.options.adapters ?? []).filter(
    (adapter) => 'forgets' in adapter && adapter.forgets,
  );
  const forget = {
    visitor: visitor.state().visitor,
    session: visitor.peek().id,
  };
  const header = { ...headerAt(context.now()), forget };
  const answers = await Promise.all(
    adapters.map((adapter) =>
      sendOnce(context, adapter, { records: [], header }),
    ),
  );
  if (!answers.length || !answers.every(Boolean)) {
    throw new Error(
      answers.length
        ? 'Not forgotten: a destination did not answer. Try again later.'
        : 'Not forgotten: no destination can. Ask the owner of the page.',
    );
  }
}
