import { countKey, readCount } from '../counts.ts';
import { parseDuration } from '../parseDuration.ts';
import type { Asked } from './Rule.ts';

/** How often the touchpoint of this trigger was counted. */
export function countOf({ listener, history, moment }: Asked): number {
  const { per, within } = listener!.trigger;
  const { counts } = per === 'page' ? moment.page : history;
  return readCount(counts[countKey(listener!)], {
    scope: per === 'session' ? moment.session : '',
    nowMs: moment.nowMs,
    withinMs: within ? parseDuration(within) : undefined,
  });
}
