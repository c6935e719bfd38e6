/**
 * Ends with the work, or as soon as the page goes: one that may come back would
 * keep the lock until then.
 */
export function unlessLeft(
  work: Promise<void>,
  left: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (): void => resolve();
    left.addEventListener('abort', end);
    const forget = (): void => left.removeEventListener('abort', end);
    void work.then(resolve, reject).then(forget);
  });
}
