import type { Stop } from '../lib/createEmitter.ts';
import type { Properties } from '../Tactful.ts';

/** What a signal may use of the page it watches. */
export interface SignalPage {
  readonly window: Window & typeof globalThis;
  /** The visitor's clock, epoch milliseconds. */
  now(): number;
  /** Calls back once, later. */
  setTimer(callback: () => void, delayMs: number): Stop;
  /** Calls back when a new session begins, and at once if one began on this page. */
  onSession(callback: () => void): Stop;
  /** Calls back at each touchpoint of this name; starts its signal, if it is one. */
  listen(touchpoint: string, callback: () => void): Stop;
  /** Path of the page that is open, with a hash that is a route. */
  path(): string;
  /** Calls back after the path has changed within this document: another page is open. */
  onLeft(callback: () => void): Stop;
  /** Reads a period, `"30s"`, in milliseconds; `NaN` if it is none. */
  toMs(period: string): number;
  /** Absolute, of the requests that we have made ourselves: for the config, to endpoints. */
  ownUrls?: ReadonlySet<string> | undefined;
}

/**
 * A built-in detector of touchpoints. It runs while a prompt listens to its
 * touchpoint, once for each set of parameters (`with`) that is asked for.
 */
export interface Signal<Options extends object = object> {
  /** Name of the touchpoint it notices: `page.scrolled`. */
  readonly touchpoint: string;
  /**
   * Watches until it is stopped.
   *
   * @param onTouchpoint Called with what is to be known of it (`event.*`), as plain JSON.
   * @param options The trigger's `with`, as the config has it, and the page.
   * @returns Ends it; safe to call twice.
   */
  start(
    onTouchpoint: (properties?: Properties) => void,
    options: Options & { readonly page: SignalPage },
  ): Stop;
}
