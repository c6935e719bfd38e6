import { isObject } from './isObject.ts';

/** The own property `key` of an object or a list; `undefined` if there is none, or nothing to look in. */
export function readOwn(holder: unknown, key: string): unknown {
  return isObject(holder) && Object.hasOwn(holder, key)
    ? holder[key]
    : undefined;
}
