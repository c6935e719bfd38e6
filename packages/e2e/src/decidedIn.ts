import type { Page } from './browser/Browser.ts';

/** One decision as `on('decided')` tells it. */
export interface Decided {
  prompt: string;
  verdict: string;
  rule: string;
  touchpoint: string;
}

/** Script for the page, before the tag: keeps every decision in `decided`. */
export const keepDecisions = `
  window.decided = [];
  tactful('on', 'decided', ({ prompt, verdict, rule, touchpoint }) =>
    decided.push({ prompt, verdict, rule, touchpoint }));`;

/** What was decided in this document so far. */
export function decidedIn(page: Page): Promise<Decided[]> {
  return page.evaluate<Decided[]>('decided');
}

/** Waits for a decision about a prompt by this rule. */
export function waitForRule(page: Page, rule: string): Promise<true> {
  return page.waitFor<true, string>(
    (wanted) =>
      (window as unknown as { decided: Decided[] }).decided.some(
        (one) => one.rule === wanted,
      ) as true,
    rule,
  );
}
