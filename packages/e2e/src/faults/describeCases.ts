import { afterAll, inject } from 'vitest';
import { test } from '../testing.ts';
import type { FaultCase } from './FaultCase.ts';
import { runCase } from './runCase.ts';
import { withProfile } from './withProfile.ts';
import type { Row } from './Row.ts';
import { noteRow } from './noteRow.ts';

/** Registers the cases of one file, in the engines that they are for, and prints what they came to. */
export function describeCases(cases: readonly FaultCase[]): void {
  const engine = inject('engine');
  const rows: Row[] = [];
  // Each visitor of Chromium has a window of its own. Firefox would hide all but one, and three
  // browsers at a time are too many for WebKit.
  for (const one of cases) {
    const {
      id,
      fault,
      engines = ['chromium'],
      timeoutMs = 60_000,
      hasProfile,
      isAlone,
    } = one;
    if (!engines.includes(engine)) continue;
    const run = engine === 'chromium' && !isAlone ? test.concurrent : test;
    run(
      `${id}: ${fault}`,
      { timeout: timeoutMs },
      async ({ browser, visitor }) => {
        const row = hasProfile
          ? await withProfile(engine, (place) => runCase(one, place))
          : await runCase(one, { browser, visitor });
        rows.push(row);
        if (engine === 'chromium') await noteRow(one, row);
      },
    );
  }
  afterAll(() => {
    console.table(
      Object.fromEntries(
        rows.map(({ id, ledger, accepted, unique, repeats, ...row }) => [
          id,
          {
            accepted,
            unique,
            repeats,
            requests: row.requests,
            ms: row.tookMs,
            ledger: JSON.stringify(ledger),
          },
        ]),
      ),
    );
  });
}
