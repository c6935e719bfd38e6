import { readWord } from './readWord.ts';

/** Says which element it was, for people: `button#buy`, `a`. */
export function nameElement(element: Element): string {
  const id = readWord(element.getAttribute('id'));
  return id ? `${element.localName}#${id}` : element.localName;
}
