import { FIELDS } from './fields.ts';

const CLICKABLE =
  'button,summary,a[href],input,[role=button],[role=link],[role=tab],[role=menuitem]';
/** No click on these has to do anything that this page would show. */
const QUIET = `${FIELDS},label,option,:disabled,[aria-disabled=true],[aria-selected],[aria-checked],[aria-current],[download],a[target]:not([target=_self])`;

/**
 * What the visitor meant to press, if this page ought to show something then: a
 * button, a link, or whatever has the hand as its cursor. Not a field, a label, a
 * disabled control or a choice, and no link to another window, to a download, a
 * mail, a call or the page itself.
 *
 * @param elements Those that the click went through, innermost first.
 */
export function findClickable(
  elements: readonly Element[],
  window: Window & typeof globalThis,
): Element | undefined {
  const [inner] = elements;
  if (!inner || elements.some((it) => it.matches(QUIET))) return undefined;
  const link = elements.find(leadsAway) as HTMLAnchorElement | undefined;
  if (link && !/^https?:/.test(link.href)) return undefined;
  if (link?.href === window.location.href) return undefined;
  return (
    elements.find((it) => it.matches(CLICKABLE)) ??
    (window.getComputedStyle(inner).cursor === 'pointer' ? inner : undefined)
  );
}

/** Whether it is a link by which the browser, left alone, leaves the document. */
export function leadsAway(element: Element): boolean {
  return element.matches('a[href]:not([href^="#"],[href^="javascript:"])');
}
