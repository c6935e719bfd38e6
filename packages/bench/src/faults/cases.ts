import type { Plan } from './serveReceiver.ts';
import type { Stage } from './createStage.ts';

/** A case of `docs/reliability.md` that can be asked of every product. */
export interface BenchCase {
  readonly id: string;
  readonly fault: string;
  /** Once the page is ready; after that the receiver takes. */
  readonly plan?: Plan | undefined;
  /** Runs in every page before its scripts. */
  readonly before?: (() => void) | undefined;
  /** @default ten events, and the time that they need */
  readonly run?: ((stage: Stage) => Promise<void>) | undefined;
  /** Events that nobody can deliver. @default 0 */
  readonly bad?: number | undefined;
}

const down: Plan = () => ({ status: 503 });
const badOne =
  (status: number): Plan =>
  (numbers) =>
    numbers.includes(4) ? { status } : 'take';

/** The page has gone: a visit later. */
async function comeAgain(stage: Stage): Promise<void> {
  await stage.open();
  await stage.got(stage.tracked, 10_000);
}

/** Runs in the page. */
function fillStorage(): void {
  const size = [1_000_000, 1_000, 1];
  let n = 0;
  for (const length of size) {
    try {
      for (;;) localStorage.setItem(`host${(n += 1)}`, 'x'.repeat(length));
    } catch {
      // Full, for pieces of this size.
    }
  }
}

/** Runs in the page: opens a tab, tracks there as soon as it is ready, and closes it in the same task. */
const trackAndClose = (marks: readonly string[]): Promise<void> =>
  new Promise((resolve) => {
    const tab = window.open('/')!;
    const wait = setInterval(() => {
      if (tab.document.readyState !== 'complete') return;
      if (!tab.product?.isReady()) return;
      clearInterval(wait);
      for (const mark of marks) tab.product.track(mark);
      tab.close();
      resolve();
    }, 20);
  });

export const cases: readonly BenchCase[] = [
  {
    id: 'A1',
    fault: '429 with Retry-After: 3',
    plan: [{ status: 429, headers: { 'retry-after': '3' } }],
  },
  { id: 'A3', fault: '429 without it', plan: [{ status: 429 }] },
  {
    id: 'A6',
    fault: '500, three times',
    plan: [{ status: 500 }, { status: 500 }, { status: 500 }],
  },
  { id: 'A8', fault: 'one of ten: always 400', plan: badOne(400), bad: 1 },
  { id: 'A9', fault: 'one of ten: always 500', plan: badOne(500), bad: 1 },
  {
    id: 'B1',
    fault: 'connection reset, three times',
    plan: ['reset', 'reset', 'reset'],
  },
  {
    id: 'B2',
    fault: 'taken, then reset, three times',
    plan: ['takeThenReset', 'takeThenReset', 'takeThenReset'],
  },
  {
    id: 'B6',
    fault: 'offline for 4 s',
    run: async ({ visitor, track, asked, got }) => {
      await visitor.setOffline!(true);
      await track();
      await asked(1, 4_000);
      await visitor.setOffline!(false);
      await got();
    },
  },
  {
    id: 'C1',
    fault: 'the tab closes in the same task',
    run: async (stage) => {
      await stage.trackElsewhere(trackAndClose);
      await comeAgain(stage);
    },
  },
  {
    id: 'C2',
    fault: 'the page navigates in the same task',
    run: async (stage) => {
      await stage.track({ leave: 'location.href = "/next"' });
      await stage.page.waitFor('document.title === "Next"');
      await comeAgain(stage);
    },
  },
  {
    id: 'C3',
    fault: 'the same with 150 events (125 KB)',
    run: async (stage) => {
      const leave = 'location.href = "/next"';
      await stage.track({ count: 150, letters: 600, leave });
      await stage.page.waitFor('document.title === "Next"');
      await comeAgain(stage);
    },
  },
  {
    id: 'D1',
    fault: 'the page crashes while the server is down',
    plan: down,
    run: async (stage) => {
      await stage.track();
      await stage.asked(1);
      await stage.page.crash!();
      stage.server.plan([]);
      await stage.open();
      await stage.got();
    },
  },
  { id: 'D4', fault: 'localStorage is full', before: fillStorage },
  {
    id: 'E1',
    fault: 'two tabs, the server is down, then up',
    plan: down,
    run: async ({ server, page, open, track, asked, got }) => {
      const second = await open();
      await track({ page });
      await track({ page: second });
      await asked(2);
      server.plan([]);
      await got();
    },
  },
  {
    id: 'F1',
    fault: '300 in one task',
    run: async ({ track, got }) => {
      await track({ count: 300 });
      await got();
    },
  },
];
