import { evidenceTable } from './evidenceTable.ts';
import { writeSection } from './writeSection.ts';

/**
 * Brings the table of `docs/accessibility.md` up to what the tests have found.
 *
 * @returns Whether it said something else before.
 */
export function writeEvidence({ isCheck }: { isCheck: boolean }): boolean {
  return writeSection({
    file: 'accessibility.md',
    name: 'evidence',
    text: evidenceTable(),
    isCheck,
  });
}
