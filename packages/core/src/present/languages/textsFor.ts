/** Texts of several files as one: the later wins. What is no text, or empty, is none. */
export function textsFor(parts: readonly unknown[]): Record<string, string> {
  return Object.fromEntries(
    parts
      .flatMap((part) => Object.entries(Object(part) as object))
      .filter(([, text]) => typeof text === 'string' && text.trim()),
  );
}
