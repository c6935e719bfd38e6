import type { Adapter } from './deliver/Adapter.ts';
import type { Ledger } from './deliver/Ledger.ts';
import type { Trace } from './engine/explain.ts';
import type { History } from './engine/history.ts';
import type { Happening } from './engine/Moment.ts';
import type { Session } from './engine/session.ts';
import type { Waiting } from './engine/waiting.ts';
import type { Decision } from './engine/decideBy.ts';
import type { Stop } from './lib/createEmitter.ts';
import type { LoadEntries } from './present/Entries.ts';
import type { Ui } from './present/Ui.ts';
import type { Signal } from './signals/Signal.ts';
import type {
  Answer,
  AnswerValue,
  Config,
  ResponseData,
  TactfulRecord,
} from './types.gen.ts';

/** Plain values that a host hands over; copied as JSON at once. */
export type Properties = Readonly<Record<string, unknown>>;

/** Whether the visitor has agreed to be asked and remembered. */
export type ConsentState = 'required' | 'granted' | 'denied';

export interface TactfulOptions {
  /** The config, or its URL (relative to the page). */
  config: Config | string;
  /**
   * Where records go. Each is served on its own: one that fails holds up none.
   * @default []
   */
  adapters?: readonly Adapter[] | undefined;
  /**
   * `'required'`: nothing is stored, fetched or sent until `consent.grant()`.
   * @default 'required'
   */
  consent?: ConsentState | undefined;
  /**
   * `'memory'`: nothing is written to the device. Caps, sessions and what waits
   * to be sent last as long as the page.
   * @default 'device'
   */
  storage?: 'device' | 'memory' | undefined;
  /**
   * What is taken out of a record before it is stored or sent. What visitors write
   * is redacted unless this is `false`: mail addresses, phone, card and account
   * numbers, tokens. `true`: the same of all that the host hands over, and of
   * paths. `patterns`: as `true`, and whatever these match.
   * @default of what visitors write
   */
  redact?: boolean | { patterns: readonly RegExp[] } | undefined;
  /**
   * The last word before a record is stored: gives the record, edited or not, or
   * `null` to drop it. If it throws, the record is dropped and the error reported.
   */
  beforeSend?: ((record: TactfulRecord) => unknown) | undefined;
  /**
   * `'test'`: records carry `preview`, and no frequency is kept. `'off'`: does nothing.
   * @default 'live'
   */
  mode?: 'live' | 'test' | 'off' | undefined;
  /**
   * Name of this instance; prefix of what it stores.
   * @default 'tactful'
   */
  name?: string | undefined;
  /** Anything but "production" is kept apart by receivers. @default 'production' */
  environment?: string | undefined;
  /** Version of the page's own code, on every record. */
  release?: string | undefined;
  /** Language tag of the prompts, on every response. @default the document's `lang` */
  locale?: string | undefined;
  /**
   * Read at decisions whose conditions look at `host.*`. A throw leaves them
   * absent; if it takes over 5 ms, it is asked at most once a second.
   */
  facts?: (() => Properties) | undefined;
  /**
   * What may notice touchpoints by itself; each runs only while a prompt listens.
   * @default []
   */
  signals?: readonly Signal[] | undefined;
  /**
   * The last word before a prompt opens by itself: `false`, or a promise of it,
   * keeps it from opening. After 1 s without an answer it opens.
   */
  beforeShow?:
    | ((asked: { prompt: string; touchpoint: string }) => unknown)
    | undefined;
  /** What a user has met on other devices: read at the start, told after each change. */
  history?:
    | {
        load?: () => History | undefined | Promise<History | undefined>;
        save?: (history: History) => void;
      }
    | undefined;
  /** Fetches what draws the prompts, when the first one is due. */
  loadUi?: (() => Promise<Ui>) | undefined;
  /** Fetches what opens prompts in the page: buttons, `<tactful-survey>`; for configs that have some. */
  loadEntries?: LoadEntries | undefined;
  /** Hears what went wrong. The host page never sees a throw. */
  onError?: ((error: unknown) => void) | undefined;
}

/** How a prompt that the host opened came to its end. */
export type Outcome =
  | { outcome: 'submitted'; answers: readonly Answer[] }
  | { outcome: 'dismissed'; reason: DismissedBy }
  | { outcome: 'unavailable'; reason: UnavailableReason };

/** By the visitor, by a route change, or by the host. */
export type DismissedBy = 'close' | 'later' | 'never' | 'navigated' | 'host';

/** Why a prompt could not be opened. */
export type UnavailableReason =
  | 'consent'
  | 'unknown'
  | 'visible'
  | 'frequency'
  | 'ui';

/** What can become of a prompt. */
export interface PromptEvents {
  /** It became visible. */
  shown: PromptEvent;
  /** The visitor touched it for the first time. */
  started: PromptEvent;
  /** The last step was answered. */
  submitted: PromptEvent;
  /** It left the screen before the last answer. */
  dismissed: PromptEvent & { reason: DismissedBy };
  /** It was visible for 5 s or more, and left without being touched. */
  ignored: PromptEvent & { reason: DismissedBy };
}

/** One showing of one prompt. */
export interface PromptEvent {
  /** Id of the prompt. */
  prompt: string;
  /** Id of the response: one per showing. */
  response: string;
  /** Name of the touchpoint that asked; none when the host opened it. */
  touchpoint: string | undefined;
}

/** What becomes of records. */
export interface DeliveryEvents {
  /** A destination has acknowledged so many. */
  delivered: { destination: string; count: number };
  /** So many are lost for a destination, and why; with the HTTP status of the answer that refused them. */
  lost: {
    destination: string;
    type: string;
    reason: string;
    count: number;
    status?: number | undefined;
  };
  /** Nothing can be kept on the device: what waits is lost with the page. */
  degraded: { reason: string };
  /** Nothing gets through to a destination until somebody mends it, and why. */
  blocked: { destination: string; reason: string };
}

/** What `on` can hear. */
export interface TactfulEvents extends PromptEvents, DeliveryEvents {
  /** One step was answered. */
  answered: ResponseData;
  /** A touchpoint happened, tracked or noticed. */
  touchpoint: Happening;
  /** Something was decided about a prompt. */
  decided: DecidedEvent;
}

/** The last decision about a prompt. */
export interface LastDecision extends Decision {
  /** The touchpoint that asked. */
  readonly touchpoint: string;
  /** When it happened, epoch milliseconds. */
  readonly atMs: number;
}

/** What was decided about one prompt at one touchpoint. */
export interface DecidedEvent extends LastDecision {
  /** Every rule as it is now: what `explain` says of this prompt. */
  trace(): Promise<ExplainedPrompt | undefined>;
}

/** A trace, with what was decided last and what the prompt waits for. */
export interface ExplainedPrompt extends Trace {
  readonly last?: LastDecision | undefined;
  readonly waiting?: Waiting | undefined;
}

/** What a development panel looks at. */
export interface Inspection {
  readonly config: Config;
  readonly visitor: string | undefined;
  readonly session: Session;
  readonly history: History;
  readonly waiting: readonly Waiting[];
  readonly ledger: Ledger;
  /** Milliseconds by which our clock is ahead of the visitor's. */
  readonly aheadMs: number;
}

/** All that is kept of the visitor on this device, as plain JSON. */
export interface Mine {
  /** By key, as it is stored: `docs/consent.md` tells what each is for. */
  readonly stored: Readonly<Record<string, unknown>>;
  /** Answers that are begun and not submitted, in this tab. */
  readonly drafts: readonly unknown[];
}

/** What a development panel works with. */
export interface Inspector {
  /** As `Tactful.exportMine`. */
  exportMine(): Promise<Mine>;
  /** As `Tactful.forgetMe`, with what takes the visitor's leave back. */
  forgetMe(revoke: () => Promise<void>): Promise<void>;
  /** As `Tactful.explain`, at once. */
  explain(prompt?: string): readonly ExplainedPrompt[];
  read(): Inspection;
  /** Sets our clock ahead, to see what would happen then. */
  moveClock(aheadMs: number): void;
}

/** How the host opens a prompt. */
export interface ShowOptions {
  /** Whether the rules of frequency hold. @default false */
  respectFrequency?: boolean | undefined;
  /** Answers to mark beforehand, by question; the visitor still submits them. */
  answers?: Record<string, AnswerValue> | undefined;
}

export interface Tactful {
  /** Resolves once the config has arrived, or could not, which waits for consent. Never rejects. */
  readonly ready: Promise<void>;
  /** The visitor's leave: state, and how to change it. */
  readonly consent: {
    readonly state: ConsentState;
    grant(): void;
    /** Stops everything and removes all that was kept on the device. */
    revoke(): Promise<void>;
  };
  /** Notes that something happened: `track('checkout.completed', { total: 120 })`. */
  track(name: string, properties?: Properties): void;
  /** Says who the visitor is, and what conditions may know of them (`traits.*`). */
  identify(user: string, traits?: Properties): void;
  /** Adds to what conditions and texts can see. */
  set(values: { variables?: Properties; facts?: Properties }): void;
  /** Opens a prompt now. No cap applies and none is used up. */
  show(prompt: string, options?: ShowOptions): Promise<Outcome>;
  /** Takes the visible prompt off the screen. */
  dismiss(): void;
  /** As the option `locale`, from now on. The visible prompt is drawn anew and keeps what was entered. */
  setLocale(locale: string): void;
  /**
   * Why prompts are shown, wait or are left: every rule in its order, with what
   * it wanted and what it saw, for each prompt or for one. What tells it is
   * fetched when it is first asked; if that fails, it is reported and the list
   * is empty.
   */
  explain(prompt?: string): Promise<readonly ExplainedPrompt[]>;
  /** What a development panel works with. Rejects if it cannot be fetched. */
  inspect(): Promise<Inspector>;
  /** All that is kept of the visitor on this device. */
  exportMine(): Promise<Mine>;
  /**
   * Asks the backend to remove all that it has of this visitor, then does what
   * `consent.revoke()` does. Sent once, at once, beside the queue.
   *
   * Rejects, and changes nothing, if no destination has answered that it is done.
   */
  forgetMe(): Promise<void>;
  /** Keeps automatic prompts back until the returned function is called; then they are asked again. */
  hold(reason: string): Stop;
  /** Calls back when something happens. */
  on<Name extends keyof TactfulEvents>(
    name: Name,
    callback: (detail: TactfulEvents[Name]) => void,
  ): Stop;
  /** Replaces the config by another, or by what the URL holds now. */
  configure(next: Config | string): Promise<void>;
  /** Sends what waits, once; resolves with the ledger of every destination. */
  flush(): Promise<Ledger>;
  /** Forgets user, traits and session (logout). What was shown is remembered unless told otherwise. */
  reset(options?: { history?: boolean | undefined }): void;
  /** Ends everything this client does and removes what it drew. */
  dispose(): void;
}
