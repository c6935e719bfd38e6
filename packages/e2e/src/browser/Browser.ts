/** The engines that the suite runs in. WebKitGTK stands for Safari. */
export type EngineName = 'chromium' | 'firefox' | 'webkit';

export interface OpenOptions {
  /**
   * Folder that keeps the storage from one browser to the next, so that a test can kill one and
   * look at what the next one finds. Such a browser has one visitor. Without it every visitor
   * starts clean and leaves nothing.
   */
  profileDir?: string | undefined;
}

/** One running browser. It may have several visitors at a time. */
export interface Browser {
  readonly engine: EngineName;
  readonly version: string;
  /** Which of the visitor's media features this engine can set. */
  readonly canEmulate: Readonly<Record<MediaFeature, boolean>>;
  /** Somebody who was never here: no storage shared with any other visitor. */
  newVisitor(options?: VisitorOptions): Promise<Visitor>;
  /** A new visitor with one tab. `page.visitor.close()` ends both. */
  open(url: string, options?: VisitorOptions): Promise<Page>;
  /** Ends the browser with SIGKILL, as a crash or a power button would: no page notices. */
  kill(): Promise<void>;
  /** Closes every visitor and ends every process of this browser. Safe to call twice. */
  close(): Promise<void>;
}

export type MediaFeature =
  | 'colorScheme'
  | 'reducedMotion'
  | 'forcedColors'
  | 'coarsePointer';

export interface VisitorOptions {
  /** Width of the viewport in CSS pixels. @default 1024 */
  width?: number | undefined;
  /** Height of the viewport in CSS pixels. @default 768 */
  height?: number | undefined;
  /** @default 'light' */
  colorScheme?: 'light' | 'dark' | undefined;
  /** @default false */
  reducedMotion?: boolean | undefined;
  /** @default false */
  forcedColors?: boolean | undefined;
  /** A finger instead of a mouse, for style sheets. @default false */
  coarsePointer?: boolean | undefined;
}

/** Tabs that share one storage. */
export interface Visitor {
  /** The tabs that are open, oldest first. */
  readonly pages: readonly Page[];
  /** Opens `url` in a new tab in front of the others, which are then hidden. */
  open(url: string, options?: NavigationOptions): Promise<Page>;
  /** Runs a script in every document, before its own, from the next navigation or tab on. */
  addInitScript<A>(script: PageFunction<A, unknown>, arg?: A): Promise<void>;
  /** Answers requests for `url` (whole, or matched) without the network, until the visitor goes. */
  intercept(url: string | RegExp, answer: InterceptedAnswer): Promise<void>;
  /** Cuts the network and fires `offline` and `online`. Absent: not possible in this engine. */
  setOffline?(offline: boolean): Promise<void>;
  close(): Promise<void>;
}

/** What an intercepted request gets; `'fail'` is a network error. */
export type InterceptedAnswer =
  | 'fail'
  | {
      /** @default 200 */
      status?: number | undefined;
      /** @default {} */
      headers?: Record<string, string> | undefined;
      body: string;
    };

export interface NavigationOptions {
  /**
   * When the promise resolves: at the `load` event, or as soon as the browser was told.
   * @default 'load'
   */
  waitUntil?: 'load' | 'nothing' | undefined;
}

/** A function that runs in the page, or an expression. It sees its argument and nothing else. */
export type PageFunction<A, T> = string | ((arg: A) => T | Promise<T>);

export interface WaitOptions {
  /** @default 10000 */
  timeoutMs?: number | undefined;
}

/** One tab. Mouse and keyboard bring it to the front first. */
export interface Page {
  readonly visitor: Visitor;
  /** What the page and the browser wrote to the console since the tab was opened. */
  readonly consoleMessages: readonly ConsoleMessage[];
  /** Uncaught errors and unhandled rejections, as `Error: message`. */
  readonly errors: readonly string[];
  /** URLs that the tab has asked for, wherever to, as its browser tells. Absent: it does not tell. */
  readonly requests?: readonly string[] | undefined;
  /** Bytes that the page's origin keeps on the device, as its browser tells. Absent: it does not tell. */
  storedBytes?(): Promise<number>;
  goto(url: string, options?: NavigationOptions): Promise<void>;
  reload(options?: NavigationOptions): Promise<void>;
  /**
   * Runs a function in the page, under any CSP, and awaits it. Argument and result travel as JSON.
   *
   * @throws If the function throws or the page navigates away before it returns.
   */
  evaluate<T, A = undefined>(run: PageFunction<A, T>, arg?: A): Promise<T>;
  /** Evaluates until the result is truthy, over navigations as well, and returns it. */
  waitFor<T, A = undefined>(
    predicate: PageFunction<A, T>,
    arg?: A,
    options?: WaitOptions,
  ): Promise<NonNullable<T>>;
  /**
   * Presses the left mouse button in the middle of an element, once it is there, lies still and
   * nothing covers it. ` >>> ` in the selector enters an open shadow root.
   */
  click(selector: string, options?: WaitOptions): Promise<void>;
  /** Moves the mouse there, in CSS pixels of the viewport. */
  moveMouse(point: Point): Promise<void>;
  /** Presses a key: `Tab`, `Shift+Tab`, `Enter`, `Space`, `Escape`, `ArrowRight`, `a` … */
  press(key: string): Promise<void>;
  /** Types key by key into whatever has the focus. */
  type(text: string): Promise<void>;
  /** PNG of the viewport, one image pixel per CSS pixel. */
  screenshot(): Promise<Uint8Array>;
  resize(width: number, height: number): Promise<void>;
  bringToFront(): Promise<void>;
  /** `visitor.open(url)`. */
  newTab(url: string): Promise<Page>;
  /** Kills the renderer. The tab is gone then, the visitor's other tabs live. Absent: not possible. */
  crash?(): Promise<void>;
  close(): Promise<void>;
}

export interface Point {
  x: number;
  y: number;
}

export interface ConsoleMessage {
  /** `log`, `info`, `debug`, `warning` or `error`. */
  type: string;
  text: string;
}
