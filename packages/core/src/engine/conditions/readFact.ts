import { readOwn } from './readOwn.ts';

/** The fact at the end of a path, taken apart: `['event', 'total']`; `undefined` if it is missing. */
export function readKeys(facts: unknown, keys: readonly string[]): unknown {
  return keys.reduce(readOwn, facts);
}

/** The fact at a dotted path; `undefined` if it is missing. Only own properties are read. */
export function readFact(facts: unknown, path: string): unknown {
  return readKeys(facts, path.split('.'));
}
