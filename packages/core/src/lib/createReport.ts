/** Tells what is broken: one line, always, once per message; the error behind it goes to `onError`. */
export type Report = (message: string, error?: unknown) => void;

/** A failing `onError` is swallowed: nothing of ours may throw into the page. */
export function createReport(
  onError: ((error: unknown) => void) | undefined,
): Report {
  const said = new Set<string>();

  return (message, error = new Error(message)) => {
    if (!said.has(message)) console.warn(`[tactful] ${message}`);
    said.add(message);
    try {
      onError?.(error);
    } catch {
      // There is nobody left to tell.
    }
  };
}
