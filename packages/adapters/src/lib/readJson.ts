/** Reads an object from the text of an answer. Anything else is an empty one. */
export function readJson(text: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
}
