import { readFileSync, writeFileSync } from 'node:fs';
import { evidenceTable } from './evidenceTable.ts';

const DOC = new URL('../../../docs/accessibility.md', import.meta.url);
const START = '<!-- evidence: written by `pnpm evidence` -->';
const END = '<!-- /evidence -->';

const squeezed = (text: string): string =>
  text.replaceAll(/[ -]+/g, ' ').trim();

/**
 * Brings the table of `docs/accessibility.md` up to what the tests have found.
 *
 * @returns Whether it said something else before.
 */
export function writeEvidence(options: { isCheck: boolean }): boolean {
  const table = evidenceTable();
  const doc = readFileSync(DOC, 'utf8');
  const start = doc.indexOf(START);
  const end = doc.indexOf(END);
  if (start < 0 || end < start) {
    throw new Error(
      `[e2e] docs/accessibility.md needs the lines ${START} and ${END}.`,
    );
  }
  const isStale =
    squeezed(doc.slice(start + START.length, end)) !== squeezed(table);
  if (isStale && !options.isCheck) {
    writeFileSync(
      DOC,
      `${doc.slice(0, start)}${START}\n\n${table}\n\n${doc.slice(end)}`,
    );
  }
  return isStale;
}
