import type { Draft } from '../engine/interview/draft/Draft.ts';
import type { Stop } from '../lib/createEmitter.ts';
import type {
  Outcome,
  DismissedBy,
  PromptEvents,
  TactfulOptions,
} from '../Tactful.ts';
import type { Setting } from '../engine/interview/Interview.ts';
import type { Prompt, ResponseData, Survey, Theme } from '../types.gen.ts';

/**
 * How safe an answer is by now. `pending`: it is on its way, and nowhere else.
 * `blocked`: so, but something in the browser stands in the way. `failed`: no receiver has it and nothing tries
 * again by itself; so without consent, where nothing can wait.
 */
export type Safety = 'stored' | 'delivered' | 'pending' | 'blocked' | 'failed';

/** A place in the page that a prompt is drawn in: it is no dialog then. */
export interface Place {
  /** Style sheet, beyond that of every prompt. */
  readonly css: string;
  /** Takes the element in. */
  adopt(host: HTMLElement): void;
}

/** What a prompt says in one of the config's languages. */
export interface Words {
  /** A survey in these words; what it asks stays in its order. */
  survey(shown: Survey): Survey;
  /** What the UI says by itself, in the config's words where it has some. */
  messages<Texts extends object>(texts: Texts): Texts;
}

/** What the core asks of a UI: draw this prompt. `conduct` does the talking back. */
export interface PromptRequest extends Pick<
  Setting,
  'facts' | 'matches' | 'random' | 'answers'
> {
  prompt: Prompt;
  /** Name of the touchpoint that asked; none when the host opened it. */
  touchpoint: string | undefined;
  /** Id of the response: one per showing. */
  response: string;
  /** Whether the host or the visitor opened it: it may take the focus then. */
  isModal?: boolean | undefined;
  /** Where in the page to draw it; on top of the page without. */
  place?: Place | undefined;
  theme?: Theme | undefined;
  /** Language tag of what the UI says by itself. */
  locale?: string | undefined;
  /** What it says in a language of the config's; `prompt` is in these words already. */
  words?: Words | undefined;
  /** Where the visitor left it on another page: it goes on there. */
  draft?: Draft | undefined;
  /** Which written words are redacted; `false`: none. @default what is known to identify people */
  redact?: TactfulOptions['redact'];
  /** The visitor's clock, epoch milliseconds. */
  now(): number;
  /** Whether something in the browser keeps answers back. @default never */
  isBlocked?(): boolean;
  /** Calls back once, later. */
  setTimer(callback: () => void, delayMs: number): Stop;
  /** Queues a `prompt` record of this name and tells the host's listeners. */
  note<Name extends keyof PromptEvents>(
    name: Name,
    event: PromptEvents[Name],
  ): void;
  /**
   * Queues one step of the response. Resolves once it is safe: on the device, or
   * with every receiver, which may take as long as the page lives; or once it has
   * failed. Never rejects.
   *
   * @param isAgain Whether the host knows of its last answer already.
   */
  submit(data: ResponseData, isAgain?: boolean): Promise<Safety>;
  /** Tells the host's developers what went wrong. */
  report?(message: string, error: unknown): void;
  /** Keeps what the next page needs to go on; nothing is kept without. */
  keep?(draft?: Draft): void;
  /** The prompt has left the screen. */
  onClosed(outcome: Outcome): void;
}

/** A prompt that is on the screen. */
export interface VisiblePrompt {
  /** Takes it off the screen. */
  close(reason: DismissedBy): void;
  /** Goes on in another language; what the visitor has entered stays. */
  setLocale?(locale: string | undefined, words?: Words): void;
}

/** What draws prompts: `@tactful/ui`, or a UI of the host's own. */
export interface Ui {
  /** Draws the prompt. A throw means that it cannot: nothing was shown. */
  openPrompt(request: PromptRequest): VisiblePrompt;
  /** Fetches what it needs to speak a language, before a prompt opens. Never rejects. */
  loadLanguage?(locale: string | undefined): Promise<unknown>;
  /**
   * Fetches what it takes to show a survey, before it opens with these answers
   * filled in. Rejects if that does not come.
   */
  loadQuestions?(
    survey: Survey,
    begin?: Pick<PromptRequest, 'answers' | 'draft'>,
  ): Promise<unknown>;
}
