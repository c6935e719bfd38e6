import type { TactfulRecord } from '@tactful/core';

/**
 * What tools that count events call a record: `checkout.completed`, `prompt.shown`,
 * `response.answered` (one step), `response.submitted` (the last one), `complaint.…`.
 */
export function eventName({ type, name, data }: TactfulRecord): string {
  if (type === 'touchpoint' || type === 'loss') return name;
  if (type !== 'response') return `${type}.${name}`;
  return data['final'] ? 'response.submitted' : 'response.answered';
}
