import type { Context } from '../Context.ts';
import type { Moment } from '../engine/Moment.ts';
import { readPath } from '../lib/readPath.ts';
import type { Director } from './createDirector.ts';

/** Of the page of now, by the last touchpoint of this name, or by none. */
export function momentOf(
  { now, window }: Pick<Context, 'now' | 'window'>,
  director: Pick<Director, 'heard' | 'momentAt'>,
  name = '',
): Moment {
  return director.momentAt(
    director.heard(name) ?? {
      name: '',
      properties: {},
      atMs: now(),
      path: readPath(window.location),
    },
  );
}
