/** Whether text of the page is selected. */
export function isSelecting(window: Window): boolean {
  return window.getSelection()?.isCollapsed === false;
}
