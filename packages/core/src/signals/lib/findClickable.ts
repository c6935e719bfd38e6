import { FIELDS } from './fields.ts';

const CLICKABLE = 'button,summary,a[href],input,[role=button]';
/** No click on these has to do anything that a visitor would see. */
const QUIET = `${FIELDS},label,:disabled,[aria-disabled=true],[aria-selected],[aria-checked],[aria-current]`;

/**
 * What the visitor meant to press, if something ought to be seen then: a button, a
 * link, or whatever has the hand as its cursor. Not a field, a label, a disabled
 * control or a choice.
 *
 * @param elements Those that the click went through, innermost first.
 */
export function findClickable(
  elements: readonly Element[],
  window: Window,
): Element | undefined {
  const [inner] = elements;
  if (!inner || elements.some((it) => it.matches(QUIET))) return undefined;
  return (
    elements.find((it) => it.matches(CLICKABLE)) ??
    (window.getComputedStyle(inner).cursor === 'pointer' ? inner : undefined)
  );
}
