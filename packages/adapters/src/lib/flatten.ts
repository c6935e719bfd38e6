/** What is at the end of a path. */
export type Leaf = string | number | boolean;

/**
 * Lists the leaves of a JSON value with their paths. `null` and what is empty is left out.
 *
 * @param join Adds a key to a path.
 */
export function flatten(
  value: unknown,
  join: (path: string, key: string) => string,
): (readonly [path: string, leaf: Leaf])[] {
  const walk = (path: string, inner: unknown): (readonly [string, Leaf])[] => {
    if (inner === null || inner === undefined) return [];
    if (typeof inner !== 'object') return [[path, inner as Leaf]];
    return Object.entries(inner).flatMap(([key, next]) =>
      walk(path ? join(path, key) : key, next),
    );
  };
  return walk('', value);
}
