import type { Stop } from '../../lib/createEmitter.ts';
import { isOurs } from './readElements.ts';

/** What makes a part of the page that belongs together. */
const PART =
  'form,fieldset,section,article,dialog,li,tr,table,nav,header,footer,aside,[role]';
/** Without such a part: so many elements around the one that was clicked. */
const LEVELS = 3;
/** What comes up to be noticed, wherever it is. */
const NOTICE =
  'dialog,[popover],[role$=dialog],[role=alert],[role=status],[aria-live]';
/** So large a part of the view cannot be overlooked. */
const LARGE_RATIO = 0.25;

export interface SightOptions {
  window: Window & typeof globalThis;
  /** Whether what changes now may have been set off by the click. */
  isAtOnce(): boolean;
  /** The page changed near the element, or shows what cannot be overlooked. */
  onSeen(): void;
}

/**
 * Watches what a visitor who looks at an element sees change. Near is the form,
 * list item, section or the like around it, else three levels up.
 *
 * @param elements The element and those around it, innermost first.
 * @returns `isQuiet`: elsewhere, too, nothing changed. There, only a change at once,
 *   at a place that then rests, counts: a clock ticks and a banner turns anyway.
 */
export function createSight(
  elements: readonly Element[],
  { window, isAtOnce, onSeen }: SightOptions,
): { isQuiet(): boolean; stop: Stop } {
  const { body } = window.document;
  const [target, ...around] = elements.filter((it) => !it.contains(body));
  const part =
    around.find((it) => it.matches(PART)) ??
    around.slice(0, LEVELS).at(-1) ??
    target;
  const changed = new Set<Node>();

  const isNear = (node: Node | null | undefined): boolean =>
    Boolean(node) &&
    (node === part || isNear(node!.parentNode ?? (node as ShadowRoot).host));
  const isNotice = (node: Node) => {
    if (!isElement(node)) return false;
    const { width, height } = node.getBoundingClientRect();
    return (
      node.matches(NOTICE) ||
      node.querySelector(NOTICE) !== null ||
      width * height >= LARGE_RATIO * window.innerWidth * window.innerHeight
    );
  };

  const observer = new window.MutationObserver((records) => {
    for (const { target: node, addedNodes, removedNodes } of records) {
      const nodes = [...addedNodes, ...removedNodes];
      const isOwn = (nodes.length ? nodes : [node]).every(
        (it) => isElement(it) && isOurs(it),
      );
      if (isOwn) continue;
      const element = isElement(node) ? node : node.parentElement;
      if (
        isNear(node) ||
        element?.closest(NOTICE) ||
        [...addedNodes].some(isNotice)
      ) {
        onSeen();
      } else if (isAtOnce()) changed.add(node);
      else changed.delete(node);
    }
  });
  for (const root of new Set(elements.map((it) => it.getRootNode()))) {
    observer.observe(root, {
      attributes: true,
      characterData: true,
      childList: true,
      subtree: true,
    });
  }
  return { isQuiet: () => !changed.size, stop: () => observer.disconnect() };
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
