import { readFileSync, writeFileSync } from 'node:fs';

const DOCS = new URL('../../../docs/', import.meta.url);

/** What the formatter changes: widths of columns. */
const squeezed = (text: string): string =>
  text.replaceAll(/[ -]+/g, ' ').trim();

export interface SectionOptions {
  /** In `docs`. */
  file: string;
  /** Name of the section: what stands between `<!-- name: … -->` and `<!-- /name -->`. */
  name: string;
  text: string;
  /** Whether only to look, and to write nothing. @default false */
  isCheck?: boolean | undefined;
}

/**
 * Brings a section of a page of the docs up to what was found.
 *
 * @returns Whether it said something else before.
 */
export function writeSection(options: SectionOptions): boolean {
  const { file, name, text, isCheck = false } = options;
  const url = new URL(file, DOCS);
  const doc = readFileSync(url, 'utf8');
  const start = doc.match(new RegExp(`<!-- ${name}: .* -->`));
  const end = doc.indexOf(`<!-- /${name} -->`);
  const from = start ? start.index! + start[0].length : Infinity;
  if (end < from) {
    throw new Error(
      `[e2e] docs/${file} needs the lines <!-- ${name}: … --> and <!-- /${name} -->.`,
    );
  }
  const isStale = squeezed(doc.slice(from, end)) !== squeezed(text);
  if (isStale && !isCheck) {
    writeFileSync(url, `${doc.slice(0, from)}\n\n${text}\n\n${doc.slice(end)}`);
  }
  return isStale;
}
