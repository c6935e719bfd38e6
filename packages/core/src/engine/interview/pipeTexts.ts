import type { Facts } from '../matches.ts';
import { pipe } from './pipe.ts';

/** What a program reads. */
const UNREAD = ['pattern', 'url'];

/** Fills in every text of a question or an ending; the part itself where there is nothing to fill in. */
export function pipeTexts<Part>(part: Part, facts: Facts): Part {
  const json = JSON.stringify(part);
  return json.includes('{{')
    ? JSON.parse(json, (key, value) =>
        typeof value === 'string' && !UNREAD.includes(key)
          ? pipe(value, facts)
          : value,
      )
    : part;
}
