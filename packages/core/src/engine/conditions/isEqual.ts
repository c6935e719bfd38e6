import { isObject } from './isObject.ts';
import { readOwn } from './readOwn.ts';

/** Whether two JSON values are the same, objects whatever the order of their keys. */
export function isEqual(seen: unknown, wanted: unknown): boolean {
  if (!isObject(seen) || !isObject(wanted)) return seen === wanted;
  const keys = Object.keys(wanted);
  return (
    Array.isArray(seen) === Array.isArray(wanted) &&
    Object.keys(seen).length === keys.length &&
    keys.every((key) => isEqual(readOwn(seen, key), wanted[key]))
  );
}
