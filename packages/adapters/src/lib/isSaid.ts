import type { TactfulRecord } from '@tactful/core';
import { textOf } from './textOf.ts';

/** Whether somebody has something to read in it: a complaint, or the last revision of a response that has answers. */
export function isSaid(record: TactfulRecord): boolean {
  const { type, data } = record;
  const isWhole =
    type === 'complaint' || (type === 'response' && data['final']);
  return !!isWhole && textOf(record) !== '';
}
