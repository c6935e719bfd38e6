/** Kinds of `<input>` that take no text. */
const NO_TEXT =
  /^(button|checkbox|color|file|hidden|image|radio|range|reset|submit)$/;

/** Whether the focus is in a field of the host that takes text, in shadow roots too. */
export function isTyping(document: Document): boolean {
  let focused: Element | null | undefined = document.activeElement;
  // Whoever answers in the page is not interrupted either.
  if (/^tactful-(?!survey)/.test(focused?.localName ?? '')) return false;
  while (focused?.shadowRoot?.activeElement) {
    focused = focused.shadowRoot.activeElement;
  }
  if (!focused) return false;
  const { localName, isContentEditable } = focused as HTMLInputElement;
  const { type, readOnly } = focused as HTMLInputElement;
  return (
    isContentEditable ||
    (localName === 'textarea' && !readOnly) ||
    (localName === 'input' && !readOnly && !NO_TEXT.test(type))
  );
}
