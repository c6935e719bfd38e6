import type { Place, Theme } from '@tactful/core';
import frame from './frame.css?inline';
import questions from './styles.css?inline';
import theming from './theme.css?inline';

export interface SurfaceOptions {
  /** Corner, in logical words, or centre. */
  placement: string;
  theme: Theme | undefined;
  /** Where in the page; on top of it without. */
  place: Place | undefined;
  /** Whether the visitor or the host has asked for it: it takes the focus then. */
  isModal: boolean;
  /** The visitor pressed a key or a pointer in it. */
  onTouch(): void;
  onEscape(): void;
}

/** Where a prompt is drawn: closed to the host's styles, on top of everything. */
export interface Surface {
  /** What is in the page. */
  host: HTMLElement;
  /** Element to render into. */
  root: HTMLElement;
  /** Ends when it is taken out of the page. */
  signal: AbortSignal;
  /** Puts it in the page. */
  attach(): void;
  /**
   * Puts it on top of the page with the next frame; has a screen reader say `text`
   * when it next pauses, unless it is modal.
   */
  open(text: string): void;
  addStyles(...sheets: readonly string[]): void;
  /** Gives the focus to what is found first, else to the title. @param selector @default `'textarea'` */
  focus(selector?: string): void;
  /** Takes it out of the page; gives focus back if it was inside. */
  remove(): void;
}

export function createSurface(options: SurfaceOptions): Surface {
  const { placement, theme = {}, isModal, place } = options;
  const { onTouch, onEscape } = options;
  const { accent = '', preset = 'calm', scheme = 'auto' } = theme;
  const host = document.createElement('tactful-prompt');
  const shadow = host.attachShadow({ mode: 'open' });
  const life = new AbortController();

  const addStyles: Surface['addStyles'] = (...sheets) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(sheets.join(''));
    shadow.adoptedStyleSheets.push(sheet);
  };
  addStyles(theming, frame, questions, place?.css ?? '');
  Object.assign(host.dataset, {
    placement: place ? 'inline' : placement,
    preset,
  });
  const { style } = host;
  // Nothing is as good as no property.
  style.setProperty('--tactful-accent', accent);
  style.setProperty('--tactful-scheme', scheme.replace('auto', ''));
  style.setProperty('--host-font', getComputedStyle(document.body).fontFamily);

  const status = document.createElement('div');
  status.className = 'status';
  status.role = 'status';
  const root: HTMLElement = document.createElement(isModal ? 'dialog' : 'div');
  root.className = 'card';
  root.setAttribute('part', 'prompt');
  root.role = place ? 'region' : 'dialog';
  root.setAttribute('aria-labelledby', 'title');
  shadow.append(status, root);

  // Escape closes when it is released: so its `keyup`, too, ends in here and
  // cannot close a dialog of the host.
  let isClosing = false;
  root.addEventListener('keydown', (event) => {
    isClosing = event.key === 'Escape' && !event.isComposing;
    // Nor may the browser close ours before that.
    if (isClosing) event.preventDefault();
    onTouch();
  });
  root.addEventListener('keyup', () => {
    if (isClosing) onEscape();
  });
  root.addEventListener('pointerdown', onTouch);
  // By Escape while nothing in it has the focus, or by a phone's "back".
  root.addEventListener('close', onEscape);

  let cameFrom: EventTarget | null = null;
  root.addEventListener('focusin', ({ relatedTarget }) => {
    // Nothing: what had the focus was in here and is gone, as a question that was answered.
    if (relatedTarget && !root.contains(relatedTarget as Node)) {
      cameFrom = relatedTarget;
    }
  });
  // What is typed or focused in a prompt is none of the host's business.
  for (const type of ['keydown', 'keypress', 'keyup', 'focusin', 'focusout']) {
    host.addEventListener(type, (event) => event.stopPropagation());
  }

  return {
    host,
    root,
    signal: life.signal,
    attach: () => {
      // Under <html>, not <body>: it survives `inert` and a replaced body.
      if (place) place.adopt(host);
      else document.documentElement.append(host);
    },
    open: (text) => {
      if (isModal) return (root as HTMLDialogElement).showModal();
      // It is read where it stands.
      if (place) return undefined;
      // This reckons styles and layout at once, which would make the task that drew
      // it a long one.
      requestAnimationFrame(() => {
        if (!root.isConnected) return;
        root.popover = 'manual';
        // Where there is no top layer, `position: fixed` does.
        root.showPopover?.();
        // The region must have been in the page before its text changes.
        status.textContent = text;
      });
    },
    addStyles,
    focus: (selector = 'textarea') =>
      (
        root.querySelector<HTMLElement>(selector) ?? root.querySelector('h2')
      )?.focus(),
    remove: () => {
      life.abort();
      const hadFocus = shadow.activeElement;
      // Only what is closed before it is removed gives the focus back.
      if (isModal) (root as HTMLDialogElement).close();
      host.remove();
      if (hadFocus) (cameFrom as HTMLElement | null)?.focus();
    },
  };
}
