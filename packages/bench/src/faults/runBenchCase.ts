import type { Browser } from '../../../e2e/src/browser/Browser.ts';
import type { BenchCase } from './cases.ts';
import type { ContenderName } from './contenderNames.ts';
import { createStage } from './createStage.ts';
import { serveReceiver } from './serveReceiver.ts';

/** What a case came to for one contender. */
export interface BenchResult {
  readonly unique: number;
  /** Of those that can be delivered. */
  readonly missing: number;
  /** What the receiver has twice after it dropped known ids. */
  readonly repeats: number;
  readonly requests: number;
}

/** Runs one case with one contender. In the end the page is loaded again if something is missing. */
export async function runBenchCase(
  one: BenchCase,
  options: { browser: Browser; name: ContenderName; script: string },
): Promise<BenchResult> {
  const { browser, name, script } = options;
  const { plan = [], bad = 0, before, run } = one;
  const server = await serveReceiver(name, script);
  const stage = await createStage(browser, server);
  try {
    if (before) await stage.visitor.addInitScript(before);
    await stage.open();
    server.plan(plan);
    if (run) await run(stage);
    else {
      await stage.track();
      await stage.got(stage.tracked - bad);
    }
    const numbers = (): number[] => [
      ...new Map(server.taken.map(({ id, n }) => [id, n])).values(),
    ];
    const wanted = stage.tracked - bad;
    if (new Set(numbers()).size < wanted) {
      await stage.open();
      await stage.got(wanted, 10_000);
    }
    const unique = new Set(numbers()).size;
    return {
      unique,
      missing: wanted - unique,
      repeats: numbers().length - unique,
      requests: server.requestCount(),
    };
  } finally {
    await stage.visitor.close();
    await server.close();
  }
}
