import { readCount } from '../counts.ts';
import { parseDuration } from '../parseDuration.ts';
import type { Asked } from './Rule.ts';

/** How often the touchpoint of this trigger was counted. */
export function countOf({ listener, history, moment }: Asked): number {
  const { trigger, countKey = '' } = listener!;
  const { per, within } = trigger;
  const { counts } = per === 'page' ? moment.page : history;
  return readCount(counts[countKey], {
    scope: per === 'session' ? moment.session : '',
    nowMs: moment.nowMs,
    withinMs: within ? parseDuration(within) : undefined,
  });
}
