/** Whether this is an object that JSON could hold, and no list. */
export function isJsonObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether this is no plain value, but something with a `$word` in it. */
export function hasWords(value: unknown): value is Record<string, unknown> {
  return (
    isJsonObject(value) && Object.keys(value).some((key) => key.startsWith('$'))
  );
}
