import type { ConsoleMessage, NavigationOptions, Point } from './Browser.ts';

/** What an engine must know about one tab. `createPage` makes a `Page` of it. */
export interface Tab {
  readonly consoleMessages: ConsoleMessage[];
  readonly errors: string[];
  readonly requests?: string[];
  navigate(url: string, options?: NavigationOptions): Promise<void>;
  reload(options?: NavigationOptions): Promise<void>;
  /** Evaluates an expression whose value is a promise of a string. */
  evaluate(expression: string): Promise<string>;
  moveMouse(point: Point): Promise<void>;
  clickAt(point: Point): Promise<void>;
  /** Holds all but the last key while the last is pressed. */
  press(keys: readonly string[]): Promise<void>;
  type(text: string): Promise<void>;
  screenshot(): Promise<Uint8Array>;
  resize(width: number, height: number): Promise<void>;
  bringToFront(): Promise<void>;
  crash?(): Promise<void>;
  storedBytes?(): Promise<number>;
  close(): Promise<void>;
}
