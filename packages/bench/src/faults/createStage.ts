import { setTimeout as delay } from 'node:timers/promises';
import type {
  Browser,
  Page,
  Visitor,
} from '../../../e2e/src/browser/Browser.ts';
import { waitUntil } from '../../../e2e/src/lib/waitUntil.ts';
import { markOf } from './marks.ts';
import type { Receiver } from './serveReceiver.ts';

/** Where a case plays: one visitor of one contender's page, and its receiver. */
export interface Stage {
  readonly visitor: Visitor;
  readonly server: Receiver;
  /** The tab that was opened last. */
  page: Page;
  /** How many events were tracked. */
  readonly tracked: number;
  /** Opens a tab, and waits until the contender takes events there. */
  open(): Promise<Page>;
  /** Tracks so many in one task, then leaves in the same task. */
  track(options?: {
    count?: number;
    page?: Page;
    /** Letters beside the mark. @default 0 */
    letters?: number;
    leave?: string;
  }): Promise<void>;
  /** Has a page do it, with ten marks. */
  trackElsewhere(
    run: (marks: readonly string[]) => Promise<void>,
  ): Promise<void>;
  /** Waits until the receiver has had so many requests with events, or that takes too long. */
  asked(count: number, mostMs?: number): Promise<void>;
  /** Waits until it has all, or so many, or that takes too long. */
  got(count?: number, mostMs?: number): Promise<void>;
}

export async function createStage(
  browser: Browser,
  server: Receiver,
): Promise<Stage> {
  const visitor = await browser.newVisitor();
  let tracked = 0;
  const until = async (
    isDone: () => boolean,
    mostMs: number,
  ): Promise<void> => {
    await waitUntil(isDone, { what: 'it', timeoutMs: mostMs }).catch(() => {});
  };
  const marks = (count: number): string[] =>
    Array.from({ length: count }, () => markOf(tracked++));
  const stage: Stage = {
    visitor,
    server,
    page: undefined as unknown as Page,
    get tracked() {
      return tracked;
    },
    open: async () => {
      stage.page = await visitor.open(server.origin);
      // One that never starts is given its events all the same.
      await stage.page
        .waitFor('window.product?.isReady()')
        .catch(() => stage.page.waitFor('Boolean(window.product)'));
      return stage.page;
    },
    track: async (options = {}) => {
      const { count = 10, page = stage.page, letters = 0, leave } = options;
      const text = 'x'.repeat(letters);
      const all = marks(count).map((mark) => mark + text);
      await page
        .evaluate(
          `(() => { for (const mark of ${JSON.stringify(all)}) product.track(mark); ${leave ?? ''} })()`,
        )
        // The page may be gone before it can answer.
        .catch((error: unknown) => {
          if (!leave) throw error;
        });
    },
    trackElsewhere: (run) => stage.page.evaluate(run, marks(10)),
    asked: (count, mostMs = 8_000) =>
      until(() => server.requestCount() >= count, mostMs),
    got: async (count = tracked, mostMs = 25_000) => {
      const numbers = (): number =>
        new Set(server.taken.map(({ n }) => n)).size;
      await until(() => numbers() >= count, mostMs);
      // Repetitions come soon after.
      await delay(numbers() >= count ? 500 : 0);
    },
  };
  return stage;
}
