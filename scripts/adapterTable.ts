// Writes the table of docs/adapters.md from the pages of adapters and what
// `size-limit` measures. With `--check` it writes nothing and fails when the
// table says something else.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { writeSection } from './writeSection.ts';

const docs = new URL('../docs/', import.meta.url);
const measured = JSON.parse(
  execFileSync('size-limit', ['--json'], {
    cwd: 'packages/adapters',
    encoding: 'utf8',
  }),
) as { name: string; size: number }[];

/** Those with a page of their own: helpers stand on the pages of others. */
const rows = measured.flatMap(({ name: entry, size }) => {
  const name = entry.replace('@tactful/adapters/', '');
  let page: string;
  try {
    page = readFileSync(new URL(`adapters/${name}.md`, docs), 'utf8');
  } catch {
    return [];
  }
  const title = /^# (.*): `/.exec(page)?.[1];
  const duplicates = /\n## Duplicates\n\n(.*?[.:;])\s/s.exec(page)?.[1];
  if (!title || !duplicates) return [];
  const place = page.includes('From a server only') ? 'server' : 'page, server';
  const isInPage = !page.includes('```http');
  const party =
    name === 'data-layer' ? 'third' : isInPage ? 'first' : 'by origin';
  const short = duplicates.replaceAll('\n', ' ').replace(/[.:;]$/, '');
  // A link of a page leads elsewhere from here.
  const plain = short.replaceAll(/\[(.*?)\]\(.*?\)/g, '$1');
  const where = isInPage ? 'page' : place;
  return `| [${title}](adapters/${name}.md) | \`${name}\` | ${(size / 1000).toFixed(1)} kB | ${where} | ${party} | ${plain} |`;
});

const table = [
  '| destination | import | size | runs in | party | does its receiver de-duplicate? |',
  '| --- | --- | --: | --- | --- | --- |',
  ...rows,
].join('\n');

const isDone = writeSection(new URL('adapters.md', docs), {
  start: '<!-- adapters: written by `pnpm docs:adapters` -->',
  end: '<!-- /adapters -->',
  text: table,
  isCheck: process.argv.includes('--check'),
});
if (!isDone) {
  console.error(
    'The table of docs/adapters.md is stale. Run `pnpm docs:adapters`.',
  );
  process.exitCode = 1;
}
