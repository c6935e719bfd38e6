import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EngineName } from './browser/Browser.ts';

/** Folder of what tests have found out, for the table of `docs/accessibility.md`. */
export const EVIDENCE = join(import.meta.dirname, '../test-results/evidence');

/** What a column of the table is about. */
export type Topic =
  | 'axe'
  | 'keyboard'
  | 'names'
  | 'targets'
  | 'touch'
  | 'small';

/** Keeps what held for each type of question, once a test has seen it. */
export function keepEvidence(
  topic: Topic,
  engine: EngineName,
  found: Readonly<Record<string, number>>,
): void {
  mkdirSync(EVIDENCE, { recursive: true });
  writeFileSync(
    join(EVIDENCE, `${topic}.${engine}.json`),
    JSON.stringify(found),
  );
}
