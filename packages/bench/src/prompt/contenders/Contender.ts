/** What a page under test tells the bench, as `window.contender`. */
export interface Contender {
  /** When it can be triggered. */
  ready: Promise<unknown>;
  /** Does what makes the prompt appear. */
  trigger(): void;
  /** Whether somebody could answer by now. */
  isVisible(): boolean;
  /** From the trigger until the prompt is due. @default 0 */
  delayMs?: number;
}

declare global {
  interface Window {
    contender: Contender;
  }
}
