import type { Visitor } from '../capture/createVisitor.ts';
import type { Context } from '../Context.ts';
import { mergeHistories } from '../engine/mergeHistories.ts';

/** Adds what the user has met on other devices, which only the host knows. */
export async function loadHistory(
  { options, report }: Pick<Context, 'options' | 'report'>,
  visitor: Visitor,
): Promise<void> {
  try {
    const elsewhere = await options.history?.load?.();
    if (!elsewhere) return;
    await visitor.change((state) => ({
      ...state,
      history: mergeHistories(state.history, elsewhere),
    }));
  } catch (error) {
    report(`${error}`, error);
  }
}
