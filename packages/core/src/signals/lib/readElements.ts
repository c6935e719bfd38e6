/**
 * The elements that an event went through, innermost first, in open shadow
 * roots too. None, if it happened in one of our own.
 */
export function readElements(event: Event): Element[] {
  const elements = event
    .composedPath()
    .filter((target): target is Element => 'localName' in target);
  return elements.some(isOurs) ? [] : elements;
}

/** Whether it is one that Tactful put there. */
export function isOurs({ localName }: Element): boolean {
  return localName.startsWith('tactful-');
}
