import css from './styles.css?inline';

export interface SurfaceOptions {
  /** Corner, in logical words, or centre. */
  placement: string;
  /** A CSS colour. */
  accent: string | undefined;
  /** The visitor pressed a key or a pointer in it. */
  onTouch(): void;
  onEscape(): void;
}

/** Where a prompt is drawn: closed to the host's styles, on top of everything. */
export interface Surface {
  /** Element to render into. */
  root: HTMLElement;
  /** Has a screen reader say `text` when it next pauses. */
  announce(text: string): void;
  /** Whether the pointer or the keyboard is in it. */
  isAttended(): boolean;
  /** Takes it out of the page; gives focus back if it was inside. */
  remove(): void;
}

export function createSurface(options: SurfaceOptions): Surface {
  const { placement, accent, onTouch, onEscape } = options;
  const host = document.createElement('tactful-prompt');
  const shadow = host.attachShadow({ mode: 'open' });

  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  shadow.adoptedStyleSheets = [sheet];
  host.dataset['placement'] = placement;
  if (accent) host.style.setProperty('--tactful-accent', accent);
  const { fontFamily } = getComputedStyle(document.body);
  host.style.setProperty('--host-font', fontFamily);

  const status = document.createElement('div');
  status.className = 'status';
  status.role = 'status';
  const root = document.createElement('div');
  shadow.append(status, root);

  // Escape closes when it is released: so its `keyup`, too, ends in here and
  // cannot close a dialog of the host.
  let isClosing = false;
  root.addEventListener('keydown', ({ key, isComposing }) => {
    isClosing = key === 'Escape' && !isComposing;
    onTouch();
  });
  root.addEventListener('keyup', () => {
    if (isClosing) onEscape();
  });
  root.addEventListener('pointerdown', onTouch);

  let cameFrom: EventTarget | null = null;
  root.addEventListener('focusin', ({ relatedTarget }) => {
    if (!root.contains(relatedTarget as Node | null)) cameFrom = relatedTarget;
  });
  // What is typed or focused in a prompt is none of the host's business.
  for (const type of ['keydown', 'keypress', 'keyup', 'focusin', 'focusout']) {
    host.addEventListener(type, (event) => event.stopPropagation());
  }

  // Under <html>, not <body>: it survives `inert` and a replaced body.
  document.documentElement.append(host);
  host.popover = 'manual';
  // Where there is no top layer, `position: fixed` does.
  host.showPopover?.();

  return {
    root,
    announce: (text) => {
      // The region must have been in the page before its text changes.
      requestAnimationFrame(() => {
        status.textContent = text;
      });
    },
    isAttended: () => Boolean(root.querySelector(':hover, :focus-visible')),
    remove: () => {
      const hadFocus = shadow.activeElement;
      host.remove();
      if (hadFocus) (cameFrom as HTMLElement | null)?.focus();
    },
  };
}
