/** What makes a part of the page that belongs together. */
const PART = 'form,section,article,dialog,li,tr,nav,[role]';
/** Without such a part: so many levels around the one that is pressed. */
const LEVELS = 4;

/**
 * Has `observer` tell of changes around the innermost one of `path`: in the form,
 * list item, section or the like around it, at most four levels up.
 *
 * @param path As `composedPath()` has it, with shadow roots.
 */
export function watchAround(
  path: readonly EventTarget[],
  observer: MutationObserver,
): void {
  for (const [level, node] of (path as Element[]).entries()) {
    if (level > LEVELS || node.localName === 'body') return;
    observer.observe(node, {
      attributes: true,
      characterData: true,
      childList: true,
      subtree: true,
    });
    if (level && node.matches?.(PART)) return;
  }
}
