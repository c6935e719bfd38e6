import { contrastOf, type Rgb } from './contrastOf.ts';

/** WCAG 2, success criterion 1.4.3, for text of this size. */
const WANTED = 4.5;
const said = new Set<string>();

/** Prints once if text of the card does not stand out enough. Only development builds hold this file. */
export function hintContrast(card: HTMLElement): void {
  // Before it is on the screen, WebKit knows no colours of it.
  requestAnimationFrame(() => measure(card));
}

function measure(card: HTMLElement): void {
  const pairs: [what: string, tokens: string, element: Element | null][] = [
    ['Text', '--tactful-text, --tactful-surface', card],
    ['Small text', '--tactful-text, --tactful-surface', find(card, '.help')],
    ['The button', '--tactful-accent', find(card, '.submit')],
  ];
  for (const [what, tokens, element] of pairs) {
    if (!element) continue;
    const text = toRgb(getComputedStyle(element).color);
    const own = getComputedStyle(element).backgroundColor;
    const isClear = /^(transparent|rgba\(0, 0, 0, 0\)|)$/.test(own);
    const ground = toRgb(
      isClear ? getComputedStyle(card).backgroundColor : own,
    );
    const contrast = text && ground && contrastOf(text, ground);
    if (!contrast || contrast >= WANTED || said.has(what)) continue;
    said.add(what);
    console.info(
      `[tactful] ${what} has a contrast of ${contrast.toFixed(1)} : 1 in this theme; it takes ${WANTED} to be read. Change ${tokens}.`,
    );
  }
}

const find = (card: Element, selector: string): Element | null =>
  card.querySelector(selector);

/** Whatever CSS calls a colour, by painting with it. */
function toRgb(color: string): Rgb | undefined {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d');
  if (!context || !color) return undefined;
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
  return [red!, green!, blue!];
}
