import type { Adapter } from './deliver/Adapter.ts';
import type { Ledger } from './deliver/Ledger.ts';
import type { Stop } from './lib/createEmitter.ts';
import type { Ui } from './present/Ui.ts';
import type { Answer, Config, ResponseData } from './types.gen.ts';

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
  /** Language tag of the prompts, on every response. @default the document's `lang` */
  locale?: string | undefined;
  /** Read at every decision as `host.*`. */
  facts?: (() => Properties) | undefined;
  /** Fetches what draws the prompts, when the first one is due. */
  loadUi?: (() => Promise<Ui>) | undefined;
  /** Hears what went wrong. The host page never sees a throw. */
  onError?: ((error: unknown) => void) | undefined;
}

/** How a prompt that the host opened came to its end. */
export type Outcome =
  | { outcome: 'submitted'; answers: readonly Answer[] }
  | { outcome: 'dismissed'; reason: DismissedBy }
  | { outcome: 'unavailable'; reason: UnavailableReason };

export type DismissedBy = 'close' | 'later' | 'never' | 'host';

/** Why a prompt could not be opened. */
export type UnavailableReason = 'consent' | 'unknown' | 'visible' | 'ui';

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

/** What `on` can hear. */
export interface TactfulEvents extends PromptEvents {
  /** One step was answered. */
  answered: ResponseData;
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
  show(prompt: string): Promise<Outcome>;
  /** Takes the visible prompt off the screen. */
  dismiss(): void;
  /**
   * Keeps automatic prompts back until the returned function is called. What was
   * kept back is asked at its next touchpoint, not at the end of the hold.
   */
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
  /** Forgets user, traits and session (logout). What was shown is remembered. */
  reset(): void;
  /** Ends everything this client does and removes what it drew. */
  dispose(): void;
}
