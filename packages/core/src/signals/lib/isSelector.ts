/** Whether the browser understands it. A broken selector notices nothing. */
export function isSelector(selector: string, { document }: Window): boolean {
  try {
    document.querySelector(selector);
    return true;
  } catch {
    return false;
  }
}
