import type { Page } from './browser/Browser.ts';

/** What of the prompt is cut, lies over something else or outside of the window; in words. */
export function layoutProblems(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { shadowRoot } = document.querySelector('tactful-prompt')!;
    const card = shadowRoot!.querySelector<HTMLElement>('[part=prompt]')!;
    const nameOf = (element: Element): string =>
      `${element.localName}.${element.className || element.getAttribute('part')}`;
    const scrolls = (element: Element): boolean =>
      /auto|scroll/.test(getComputedStyle(element).overflowY);
    const found: string[] = [];

    for (const element of [card, ...card.querySelectorAll('*')]) {
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
      const style = getComputedStyle(element);
      // For screen readers alone; and an inline box has no such size.
      if (clientWidth <= 1 || element.closest('svg')) continue;
      // What spills out of a box that nobody sees, and that cuts nothing, is not cut.
      const isSeen =
        style.overflowX !== 'visible' ||
        parseFloat(style.borderBlockStartWidth) > 0 ||
        style.backgroundColor !== 'rgba(0, 0, 0, 0)';
      if (!isSeen) continue;
      if (scrollWidth > clientWidth + 1) {
        found.push(
          `${nameOf(element)} is ${scrollWidth} px wide in ${clientWidth}`,
        );
      }
      if (scrollHeight > clientHeight + 1 && !scrolls(element)) {
        found.push(
          `${nameOf(element)} is ${scrollHeight} px high in ${clientHeight}`,
        );
      }
    }

    // Lines of text: where they are, and what scrolls them.
    const lines: {
      text: string;
      of: Element;
      scroller: Element;
      rect: DOMRect;
    }[] = [];
    const walker = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const of = node.parentElement!;
      if (!node.nodeValue!.trim() || of.closest('option, textarea')) continue;
      if (of.clientWidth === 1) continue;
      let scroller: Element = of;
      while (!scrolls(scroller)) scroller = scroller.parentElement!;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) {
        if (rect.width < 1) continue;
        lines.push({
          text: node.nodeValue!.trim().slice(0, 30),
          of,
          scroller,
          rect,
        });
      }
    }
    for (const { text, rect } of lines) {
      if (rect.left < 0 || rect.right > innerWidth + 0.5) {
        found.push(`"${text}" lies outside of the window`);
      }
    }
    for (const [index, one] of lines.entries()) {
      for (const other of lines.slice(index + 1)) {
        if (one.of === other.of || one.scroller !== other.scroller) continue;
        const width =
          Math.min(one.rect.right, other.rect.right) -
          Math.max(one.rect.left, other.rect.left);
        const height =
          Math.min(one.rect.bottom, other.rect.bottom) -
          Math.max(one.rect.top, other.rect.top);
        // Boxes of lines may touch; letters are half as high.
        if (
          width > 1 &&
          height > Math.min(one.rect.height, other.rect.height) / 3
        ) {
          found.push(`"${one.text}" and "${other.text}" lie over each other`);
        }
      }
    }
    return [...new Set(found)];
  });
}
