import type { Place, Survey, Theme } from '@tactful/core';
import { embedPrompt } from './embedPrompt.ts';
import css from './inline.css?inline';
import elementCss from './element.css?inline';
import { findKeeper, type Follower, followers } from './keepers.ts';
import { parts } from './parts.ts';
import type { Standing } from './Standing.ts';

/** `<tactful-survey>`, as a script sees it. */
export interface SurveyElement extends HTMLElement {
  /** Asked without any client; events tell what is answered. */
  survey: Survey | undefined;
  /** Of a survey without a client. */
  theme: Theme | undefined;
}

const RESERVED = 'min-block-size';
const WATCHED = ['prompt', 'client', 'respect-frequency', 'locale', RESERVED];

/** Makes the class of `<tactful-survey>`: on a server there is nothing that it could extend. */
export function createSurveyElement(): new () => SurveyElement {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(elementCss);

  return class extends HTMLElement implements SurveyElement, Follower {
    static readonly observedAttributes = WATCHED;
    #survey: Survey | undefined;
    #theme: Theme | undefined;
    #standing: Standing | undefined;
    /** What was asked for when that came here. */
    #key = '';
    #isDue = false;
    readonly #root: ShadowRoot = this.attachShadow({ mode: 'open' });

    constructor() {
      super();
      this.#root.adoptedStyleSheets = [sheet];
    }
    get survey(): Survey | undefined {
      return this.#survey;
    }
    set survey(survey: Survey | undefined) {
      this.#survey = survey;
      this.follow();
    }
    get theme(): Theme | undefined {
      return this.#theme;
    }
    set theme(theme: Theme | undefined) {
      this.#theme = theme;
      this.follow();
    }

    connectedCallback(): void {
      // What was set before the class came hides its setters.
      for (const name of ['survey', 'theme'] as const) {
        if (!Object.hasOwn(this, name)) continue;
        const value = this[name];
        delete (this as Partial<SurveyElement>)[name];
        Object.assign(this, { [name]: value });
      }
      followers.add(this);
      this.follow();
    }
    disconnectedCallback(): void {
      this.follow();
    }
    /** Moved by `moveBefore()`: nothing changes. */
    connectedMoveCallback(): void {}
    attributeChangedCallback(
      name: string,
      _: string | null,
      value: string | null,
    ): void {
      if (name === RESERVED) {
        this.style.setProperty(RESERVED, value ?? '');
      } else this.follow();
    }

    /** Looks once at all that changes in one task: what is only moved is no news. */
    follow(): void {
      if (this.#isDue) return;
      this.#isDue = true;
      queueMicrotask(() => {
        this.#isDue = false;
        this.#settle();
      });
    }

    #settle(): void {
      const prompt = this.getAttribute('prompt') ?? '';
      if (!this.isConnected) {
        followers.delete(this);
        this.#replace('');
      } else if (this.#survey) this.#ask(this.#survey);
      else this.#embed(prompt);
    }

    #ask(survey: Survey): void {
      const locale =
        this.getAttribute('locale') || document.documentElement.lang;
      const key = JSON.stringify([survey, this.#theme]);
      if (key === this.#key) {
        this.#standing?.setLocale?.(locale || undefined);
        return;
      }
      this.#replace(key);
      void import('./askSurvey.ts').then(({ askSurvey }) => {
        if (this.#key !== key || !this.isConnected) return;
        this.#standing = askSurvey(survey, {
          theme: this.#theme,
          locale: locale || undefined,
          place: this.#place(),
          onEvent: (name, detail) => this.#tell(name, detail),
        });
      });
    }

    #embed(prompt: string): void {
      const keeper = findKeeper(prompt, this.getAttribute('client'));
      if (!keeper) return this.#replace('');
      const same = `${keeper.name} ${prompt} `;
      const key = same + keeper.version;
      if (key === this.#key) return;
      if (this.#key.startsWith(same)) {
        // Another config: what the visitor has begun stays as it is.
        this.#standing?.renew();
        if (this.#root.firstChild) return;
      }
      this.#replace(key);
      this.#standing = embedPrompt(keeper, prompt, {
        place: this.#place(),
        respectFrequency: this.hasAttribute('respect-frequency'),
        onOutcome: (outcome) => this.#tell('closed', outcome),
      });
    }

    #replace(key: string): void {
      this.#key = key;
      this.#standing?.end();
      this.#standing = undefined;
    }
    #place(): Place {
      return {
        css,
        adopt: (host) => {
          host.setAttribute('exportparts', parts);
          this.#root.append(host);
        },
      };
    }
    #tell(name: string, detail: unknown): void {
      this.dispatchEvent(new CustomEvent(`tactful-${name}`, { detail }));
    }
  };
}
