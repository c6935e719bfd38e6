import { styles } from './styles.ts';

/** Where the panel is drawn: closed to the host's styles, beside the page. */
export interface PanelHost {
  readonly root: HTMLElement;
  /** Whether there is room for it beside the page. */
  readonly isDocked: boolean;
  /** Beside the page, or folded to its edge. */
  setWide(isWide: boolean): void;
  remove(): void;
}

/** On a window that is narrower the panel lies over the page. */
const DOCK_FROM = '(min-width: 1024px)';
const WIDTH = '400px';

export function createPanelHost(): PanelHost {
  const { documentElement } = document;
  const host = document.createElement('tactful-devtools');
  const shadow = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  shadow.adoptedStyleSheets = [sheet];
  const root = document.createElement('div');
  // It is English on every page; only its place goes by the page's direction.
  root.lang = 'en';
  shadow.append(root);
  documentElement.append(host);

  const wide = matchMedia(DOCK_FROM);
  const margin = documentElement.style.marginInlineStart;
  let isWide = true;
  const dock = (): void => {
    documentElement.style.marginInlineStart =
      isWide && wide.matches ? WIDTH : margin;
  };
  wide.addEventListener('change', dock);
  dock();

  return {
    root,
    isDocked: wide.matches,
    setWide: (next) => {
      isWide = next;
      dock();
    },
    remove: () => {
      wide.removeEventListener('change', dock);
      documentElement.style.marginInlineStart = margin;
      host.remove();
    },
  };
}
