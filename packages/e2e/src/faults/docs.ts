import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Elsewhere } from './elsewhere.ts';
import type { FaultCase } from './FaultCase.ts';
import type { NotShown } from './notShown.ts';
import type { Row } from './Row.ts';

/** The page with the table. */
export const docsFile = fileURLToPath(
  new URL('../../../../docs/reliability.md', import.meta.url),
);

const VARIES = 'varies';

/** The columns that are the same in every run. */
export function stableCells(one: FaultCase, row: Row): string[] {
  const { id, fault, engines = ['chromium'], isVaried } = one;
  const { dropped } = row.ledger;
  const reasons = Object.entries(dropped).map(([reason, count]) =>
    isVaried ? reason : `${count} ${reason}`,
  );
  return [
    id,
    fault,
    engines.length > 1
      ? engines.map(([first]) => first!.toUpperCase()).join(' ')
      : 'C',
    isVaried ? VARIES : String(row.accepted),
    isVaried ? VARIES : String(row.unique),
    String(row.repeats),
    reasons.join(', ') || 'none',
    one.isWiped ? 'wiped' : String(row.ledger.queued),
  ];
}

/** One line of the table. */
export function lineOf(one: FaultCase, row: Row): string {
  const seconds = `${(row.tookMs / 1_000).toFixed(1)} s`;
  return toLine([...stableCells(one, row), String(row.requests), seconds]);
}

export function toLine(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

export function elsewhereLine({ id, fault, file, title }: Elsewhere): string {
  return toLine([
    id,
    fault,
    `${title}: [${file.split('/').at(-1)}](../${file})`,
  ]);
}

export function notShownLine({ id, fault, why }: NotShown): string {
  return toLine([id, fault, why]);
}

/** The cells of every line of the tables, by the first one; empty where there is no page. */
export function readDocs(): ReadonlyMap<string, readonly string[]> {
  // What others come to in the same cases is written by a bench.
  const [ours] = readFileSync(docsFile, 'utf8').split('<!-- peers');
  const lines = ours!.split('\n').filter((line) => /^\| [A-H]\d/.test(line));
  return new Map(
    lines.map((line) => {
      const cells = line.split('|').slice(1, -1);
      const trimmed = cells.map((cell) => cell.trim());
      return [trimmed[0]!, trimmed];
    }),
  );
}
