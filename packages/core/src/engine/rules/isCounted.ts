import type { Times } from '../../types.gen.ts';
import { isTimes } from '../counts.ts';
import { countOf } from './countOf.ts';
import type { Asked } from './Rule.ts';

/** Whether the touchpoint of this trigger was heard as often as the trigger asks for. */
export function isCounted(asked: Asked, times: Times): boolean {
  return isTimes(times, countOf(asked));
}
