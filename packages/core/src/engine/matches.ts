import type { Condition } from '../types.gen.ts';

/** What conditions can see: plain JSON, one branch per source (`event`, `page`, `traits` …). */
export interface Facts {
  readonly [branch: string]: unknown;
}

/**
 * Tells whether every path of `condition` equals its value in `facts`.
 *
 * No coercion: `"5"` is not `5`. A missing value equals nothing. Only own
 * properties are read, so `__proto__` in a config reaches nothing.
 */
export function matches(condition: Condition, facts: Facts): boolean {
  return Object.entries(condition).every(
    ([path, wanted]) => readPath(facts, path) === wanted,
  );
}

function readPath(facts: Facts, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null && Object.hasOwn(value, key)
          ? (value as Facts)[key]
          : undefined,
      facts,
    );
}
