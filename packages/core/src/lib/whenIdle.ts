/** A page that is never idle is not waited for longer. */
const BUSY_MS = 2_000;

/**
 * Resolves once the page has loaded and the browser has nothing better to do;
 * never, if the signal aborts before the page has loaded.
 */
export async function whenIdle(
  window: Window,
  signal: AbortSignal,
): Promise<void> {
  if (window.document.readyState !== 'complete') {
    await new Promise((resolve) =>
      window.addEventListener('load', resolve, { signal }),
    );
  }
  // Safari has no requestIdleCallback; to setTimeout the options mean "at once".
  const idle: Window['requestIdleCallback'] =
    window.requestIdleCallback ?? window.setTimeout;
  await new Promise<unknown>((resolve) => idle(resolve, { timeout: BUSY_MS }));
}
