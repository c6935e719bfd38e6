/**
 * Tells when a modal dialog of the page opens, and when the last one has closed.
 * Does not see into shadow roots.
 */
export function watchModals(
  onChange: (isOpen: boolean) => void,
  signal: AbortSignal,
): void {
  let isOpen = false;
  const look = (): void => {
    const found = Boolean(document.querySelector('dialog:modal'));
    if (found !== isOpen) onChange((isOpen = found));
  };
  const observer = new MutationObserver(look);
  observer.observe(document, {
    subtree: true,
    childList: true,
    attributeFilter: ['open'],
  });
  signal.addEventListener('abort', () => observer.disconnect());
  look();
}
