import type { Visitor } from '../capture/createVisitor.ts';
import { mergeHistories } from '../engine/mergeHistories.ts';
import type { TactfulOptions } from '../Tactful.ts';

/** Adds what the user has met on other devices, which only the host knows. */
export async function loadHistory(
  { load }: NonNullable<TactfulOptions['history']>,
  visitor: Visitor,
): Promise<void> {
  const elsewhere = await load?.();
  if (!elsewhere) return;
  await visitor.change((state) => ({
    ...state,
    history: mergeHistories(state.history, elsewhere),
  }));
}
