/** Sets `--keyboard` on `host`: how much of the bottom of the page the on-screen keyboard covers. */
export function watchKeyboard(host: HTMLElement, signal: AbortSignal): void {
  const { visualViewport } = window;
  const measure = (): void => {
    const { height, offsetTop, scale } = visualViewport!;
    // `host` is as high as the page's window. Zooming in covers nothing.
    const covered = scale > 1 ? 0 : host.offsetHeight - height - offsetTop;
    host.style.setProperty('--keyboard', `${Math.max(0, covered)}px`);
  };
  for (const type of ['resize', 'scroll']) {
    visualViewport?.addEventListener(type, measure, { signal });
  }
}
