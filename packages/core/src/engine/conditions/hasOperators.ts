import { isObject } from './isObject.ts';

/** Whether this is no plain value, but something with a `$word` in it. */
export function hasOperators(value: unknown): value is Record<string, unknown> {
  return isObject(value) && Object.keys(value).some((key) => key[0] === '$');
}
