/** Resolves once the page has loaded and the browser has nothing better to do. */
export async function whenIdle(window: Window): Promise<void> {
  if (window.document.readyState !== 'complete') {
    await new Promise((resolve) => window.addEventListener('load', resolve));
  }
  // Safari has no requestIdleCallback.
  const idle = window.requestIdleCallback ?? window.setTimeout;
  await new Promise<unknown>((resolve) => idle(resolve));
}
