import type { Context, Director, Entries, Prompt } from '@tactful/core';
import type { findWords } from '@tactful/core/languages';
import { directionOf } from '../messages/directionOf.ts';
import theming from '../theme.css?inline';
import css from './button.css?inline';

type Button = NonNullable<Prompt['button']>;
type Language = Pick<
  Awaited<ReturnType<typeof findWords>>,
  'locale' | 'labelOf'
>;

/** Draws the buttons that open prompts, at the edges of the page. */
export function createButtons(context: Context, director: Director): Entries {
  let host: HTMLElement | undefined;
  let watcher: MutationObserver | undefined;

  /** Out of sight while a prompt of anybody's is open. */
  const look = (): void => {
    const isBusy = document.querySelector(':root > tactful-prompt');
    host?.toggleAttribute('data-away', Boolean(isBusy));
  };
  const find = (id: string): HTMLElement | null | undefined =>
    host?.shadowRoot?.querySelector(`[data-prompt="${CSS.escape(id)}"]`);
  const open = async (id: string): Promise<void> => {
    await director.open(id, {});
    look();
    // A hidden button cannot be given the focus back by the browser.
    if (document.activeElement !== document.body) return;
    find(id)?.focus();
  };

  const draw = (id: string, { label }: Button): HTMLElement => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.dataset['prompt'] = id;
    button.setAttribute('part', 'button');
    button.ariaHasPopup = 'dialog';
    button.addEventListener('click', () => void open(id));
    // It will soon be due.
    const prepare = (): void => void director.load();
    button.addEventListener('pointerenter', prepare, { once: true });
    button.addEventListener('focus', prepare, { once: true });
    return button;
  };

  const remove = (): void => {
    watcher?.disconnect();
    host?.remove();
    host = undefined;
  };

  const build = (
    buttons: readonly (readonly [string, Button])[],
    locale: string | undefined,
  ): void => {
    const {
      accent = '',
      preset = 'calm',
      scheme = 'auto',
    } = context.plan.config.theme ?? {};
    const direction = locale ? directionOf(locale) : pageDirection();
    host = document.createElement('tactful-button');
    const shadow = host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(theming + css);
    shadow.adoptedStyleSheets = [sheet];
    host.dataset['preset'] = preset;
    host.style.setProperty('--tactful-accent', accent);
    host.style.setProperty('--tactful-scheme', scheme.replace('auto', ''));
    host.style.setProperty(
      '--host-font',
      getComputedStyle(document.body).fontFamily,
    );
    for (const side of ['start', 'end']) {
      const drawn = buttons
        .filter(([, button]) => (button.side ?? 'end') === side)
        .map(([id, button]) => draw(id, button));
      if (!drawn.length) continue;
      const isLeft = (side === 'start') === (direction === 'ltr');
      const edge = document.createElement('div');
      edge.className = `card ${isLeft ? 'left' : 'right'}`;
      edge.dir = direction;
      if (locale) edge.lang = locale;
      edge.append(...drawn);
      shadow.append(edge);
    }
    for (const type of [
      'keydown',
      'keypress',
      'keyup',
      'focusin',
      'focusout',
    ]) {
      host.addEventListener(type, (event) => event.stopPropagation());
    }
    // Behind <body>: the last tab stop of the page.
    document.documentElement.append(host);
    watcher = new MutationObserver(look);
    watcher.observe(document.documentElement, { childList: true });
    look();
  };

  /** The language of what stands on the buttons. */
  const findLanguage = async (): Promise<Language> => {
    const locale =
      context.options.locale || document.documentElement.lang || undefined;
    const { languages } = context.plan.config;
    const own: Language = { locale, labelOf: ({ button }) => button?.label };
    if (!languages) return own;
    try {
      const { findWords } = await import('@tactful/core/languages');
      return await findWords(context, locale, {
        apply: (survey) => survey,
        onLate: () => entries.follow(),
      });
    } catch (error) {
      context.report(`No other language: ${error}`, error);
      return own;
    }
  };

  let asked = {};
  const entries: Entries = {
    follow: () => {
      const now = (asked = {});
      void findLanguage().then(({ locale, labelOf }) => {
        // Asked again, or ended, in the meantime.
        if (asked !== now) return;
        const focused = host?.shadowRoot?.activeElement as HTMLElement | null;
        const id = focused?.dataset['prompt'];
        remove();
        const buttons = context.plan.prompts.flatMap(({ prompt }) =>
          prompt.button
            ? [
                [
                  prompt.id,
                  { ...prompt.button, label: labelOf(prompt)! },
                ] as const,
              ]
            : [],
        );
        if (buttons.length) build(buttons, locale);
        if (id !== undefined) find(id)?.focus();
      });
    },
    stop: () => {
      asked = {};
      remove();
    },
  };
  return entries;
}

function pageDirection(): 'ltr' | 'rtl' {
  return getComputedStyle(document.documentElement).direction as 'ltr' | 'rtl';
}
