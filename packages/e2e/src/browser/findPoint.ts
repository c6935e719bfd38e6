import type { Point } from './Browser.ts';

/**
 * Finds where to press the mouse to hit an element. Runs in the page.
 *
 * @throws If the element is missing, has no size, moves, or something else would be hit.
 */
export async function findPoint(selector: string): Promise<Point> {
  const find = (): Element => {
    let scope: ParentNode | null = document;
    let element: Element | null = null;
    for (const step of selector.split(' >>> ')) {
      element = scope?.querySelector(step) ?? null;
      scope = element?.shadowRoot ?? null;
    }
    if (!element) throw new Error(`Nothing matches ${selector}`);
    return element;
  };
  // WebKit draws nothing of a page that is loading and has little to show yet.
  const nextFrame = () =>
    new Promise((resolve) => {
      requestAnimationFrame(resolve);
      setTimeout(resolve, 50);
    });
  const isInView = ({ left, right, top, bottom }: DOMRect) =>
    left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;

  const element = find();
  if (!isInView(element.getBoundingClientRect())) {
    element.scrollIntoView({
      behavior: 'instant',
      block: 'center',
      inline: 'center',
    });
  }
  await nextFrame();
  const before = element.getBoundingClientRect();
  await nextFrame();
  const rect = element.getBoundingClientRect();
  if (rect.width === 0 || rect.height === 0) {
    throw new Error(`${selector} has no size`);
  }
  if (rect.x !== before.x || rect.y !== before.y) {
    throw new Error(`${selector} moves`);
  }

  const point = {
    x: Math.floor(rect.x + rect.width / 2),
    y: Math.floor(rect.y + rect.height / 2),
  };
  let hit = document.elementFromPoint(point.x, point.y);
  for (let inner = hit; inner;) {
    hit = inner;
    inner = hit.shadowRoot?.elementFromPoint(point.x, point.y) ?? null;
    if (inner === hit) break;
  }
  for (let node: Node | null = hit; node;) {
    if (node === element) return point;
    node = node instanceof ShadowRoot ? node.host : node.parentNode;
  }
  throw new Error(`${selector} is covered by ${hit?.outerHTML.slice(0, 200)}`);
}
