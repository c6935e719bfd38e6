import type { Visitor } from '../capture/createVisitor.ts';
import type { Context } from '../Context.ts';
import { loadHistory } from './loadHistory.ts';
import { limitParties } from './privacy/firstParties.ts';

/** What is done before the first record. */
export function beginLate(context: Context, visitor: Visitor): void {
  limitParties(context);
  void loadHistory(context, visitor);
}
