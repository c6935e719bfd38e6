// Writes the README's table of sizes from what `size-limit` measures. With
// `--check` it writes nothing and fails when the table says something else.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

interface Measured {
  name: string;
  size: number;
  sizeLimit: number;
  passed: boolean;
}

const README = new URL('../README.md', import.meta.url);
const START = '<!-- sizes: written by `pnpm size:readme` -->';
const END = '<!-- /sizes -->';

/** An import is bundled and minified first; the files of the tag are served as they are. */
const measured = ['.', 'packages/tactful'].flatMap(
  (cwd) =>
    JSON.parse(
      execFileSync('size-limit', ['--json'], { cwd, encoding: 'utf8' }),
    ) as Measured[],
);

const inKilobytes = (bytes: number): string =>
  `${(bytes / 1000).toFixed(1)} kB`;
const table = [
  '| what the page loads, minified, brotli | size | gate |',
  '| --- | --: | --: |',
  ...measured.map(
    ({ name, size, sizeLimit }) =>
      `| ${name} | ${inKilobytes(size)} | ${inKilobytes(sizeLimit)} |`,
  ),
].join('\n');

const readme = readFileSync(README, 'utf8');
const start = readme.indexOf(START);
const end = readme.indexOf(END);
if (start < 0 || end < start) {
  throw new Error(`README.md needs the lines ${START} and ${END}.`);
}
const squeezed = (text: string): string =>
  text.replaceAll(/[ -]+/g, ' ').trim();

if (squeezed(readme.slice(start + START.length, end)) !== squeezed(table)) {
  if (process.argv.includes('--check')) {
    console.error(
      `The sizes in README.md are not what size-limit measures. Run \`pnpm size:readme\`.\n${table}`,
    );
    process.exitCode = 1;
  } else {
    writeFileSync(
      README,
      `${readme.slice(0, start)}${START}\n\n${table}\n\n${readme.slice(end)}`,
    );
  }
}
