import type { Times } from '../types.gen.ts';
import type { Operator } from './conditions/Operator.ts';
import type { Plan } from './compile.ts';
import type { Moment } from './Moment.ts';
import type { Noted } from './noteTouchpoint.ts';
import type { Asked } from './rules/Rule.ts';

/** What few configs make use of. A page fetches it only for those. */
export interface Rare {
  /** The words of conditions that are not in every page. */
  readonly rareOperators: Readonly<Record<string, Operator>>;
  /** Whether a trigger was heard as often as it asks for. */
  isCounted(asked: Asked, times: Times): boolean;
  noteTouchpoint(plan: Plan, moment: Moment): Noted | undefined;
}
