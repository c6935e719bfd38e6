import type { Problem } from '@tactful/schema';

/** Deeper than anything a page has reason to send, shallow enough for every recursive reader. */
const MAX_DEPTH = 32;

/**
 * Finds what is valid JSON and yet harms programs that read it later: a key
 * `__proto__`, which a careless merge turns into a prototype, and nesting that
 * overflows a stack.
 */
export function findUnsafe(value: unknown): Problem | undefined {
  return find(value, '', 0);
}

function find(
  value: unknown,
  path: string,
  depth: number,
): Problem | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth > MAX_DEPTH) {
    return { path, message: `Nested deeper than ${MAX_DEPTH} levels.` };
  }
  const inArray = Array.isArray(value);
  for (const key of Object.keys(value)) {
    const child: unknown = (value as Record<string, unknown>)[key];
    const isUnsafe = key === '__proto__';
    if (!isUnsafe && (typeof child !== 'object' || child === null)) continue;

    const childPath = inArray
      ? `${path}[${key}]`
      : path
        ? `${path}.${key}`
        : key;
    if (isUnsafe) {
      return {
        path: childPath,
        message: 'A key cannot be called "__proto__".',
      };
    }
    const found = find(child, childPath, depth + 1);
    if (found) return found;
  }
  return undefined;
}
