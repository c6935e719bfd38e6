/** @typedef {{ title: string, content: Node, arrived?: () => void }} Page */
/** @typedef {(parameter: string) => Page} ShowPage */

/**
 * Client-side routes over `history`. After a change the new page's `h1` has the focus, so that
 * a keyboard starts there and a screen reader reads it.
 *
 * @param {{ outlet: HTMLElement, routes: [RegExp, ShowPage][], notFound: ShowPage }} options
 *   The first group of a pattern is the parameter.
 */
export function createRouter({ outlet, routes, notFound }) {
  /** @param {string} path */
  const find = (path) => {
    for (const [pattern, showPage] of routes) {
      const match = pattern.exec(path);
      if (match) return () => showPage(match[1] ?? '');
    }
    return undefined;
  };

  const show = ({ moveFocus = true } = {}) => {
    const showPage = find(location.pathname) ?? (() => notFound(''));
    const { title, content, arrived } = showPage();
    document.title = `${title} · Glasur`;
    outlet.replaceChildren(content);
    const heading = outlet.querySelector('h1');
    if (heading && moveFocus) {
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
    }
    arrived?.();
  };

  /** @param {string} path */
  const navigate = (path) => {
    history.pushState(null, '', path);
    scrollTo(0, 0);
    show();
  };

  /** @param {MouseEvent} event */
  const onClick = (event) => {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
      return;
    const link =
      event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || link.target || link.origin !== location.origin) return;
    if (link.hash || !find(link.pathname)) return;
    event.preventDefault();
    navigate(link.pathname);
  };

  return {
    navigate,
    start: () => {
      document.addEventListener('click', onClick);
      addEventListener('popstate', () => show());
      show({ moveFocus: false });
    },
  };
}
