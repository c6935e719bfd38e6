/**
 * Says which element it was, for people: `button#buy`, `a`. The id is left out
 * where it is long or strange, and may have been made of somebody's data.
 */
export function nameElement(element: Element): string {
  const id = element.getAttribute('id') ?? '';
  const name = element.localName.slice(0, 40);
  return /^[\w-]{1,40}$/.test(id) ? `${name}#${id}` : name;
}
