/** Whether the browser understands it. A broken selector notices nothing. */
export function isSelector(
  selector: unknown,
  { document }: Window,
): selector is string {
  try {
    if (typeof selector !== 'string') return false;
    document.createDocumentFragment().querySelector(selector);
    return true;
  } catch {
    return false;
  }
}
