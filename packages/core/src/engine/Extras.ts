import type { Times } from '../types.gen.ts';
import type { Operator } from './conditions/Operator.ts';
import type { readSchedule } from './schedule.ts';
import type { chanceOf, drawVariant } from './variant.ts';
import type { Asked } from './rules/Rule.ts';

/** What many configs do without. A page fetches it only for the others. */
export interface Extras {
  /** The words of conditions that are not in every page. */
  readonly moreOperators: Readonly<Record<string, Operator>>;
  /** Whether a trigger was heard as often as it asks for. */
  isCounted(asked: Asked, times: Times): boolean;
  /** The variant of a visitor; `undefined` outside the sample. */
  drawVariant: typeof drawVariant;
  chanceOf: typeof chanceOf;
  readSchedule: typeof readSchedule;
}
