import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Puts `text` between two marks of a file.
 *
 * @param isCheck Writes nothing, and compares, blanks apart.
 * @returns Whether the file says so (now).
 */
export function writeSection(
  file: URL,
  options: { start: string; end: string; text: string; isCheck: boolean },
): boolean {
  const { start, end, text, isCheck } = options;
  const before = readFileSync(file, 'utf8');
  const from = before.indexOf(start);
  const to = before.indexOf(end);
  if (from < 0 || to < from) {
    throw new Error(`${file.pathname} needs the lines ${start} and ${end}.`);
  }
  const squeezed = (one: string): string =>
    one.replaceAll(/[ -]+/g, ' ').trim();
  const found = before.slice(from + start.length, to);
  if (squeezed(found) === squeezed(text)) return true;
  if (isCheck) return false;
  writeFileSync(
    file,
    `${before.slice(0, from)}${start}\n\n${text}\n\n${before.slice(to)}`,
  );
  return true;
}
