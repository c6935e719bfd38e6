/** What this visitor has met of one prompt. Times in epoch milliseconds, of the visitor's clock. */
export interface PromptHistory {
  /** Last time it became visible. */
  readonly shownAtMs: number;
}

/** What this visitor has met so far, by prompt id. */
export interface History {
  readonly [promptId: string]: PromptHistory | undefined;
}
