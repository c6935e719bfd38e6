// Writes the README's table of sizes from what `size-limit` measures. With
// `--check` it writes nothing and fails when the table says something else.
import { execFileSync } from 'node:child_process';
import { writeSection } from './writeSection.ts';

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

const isDone = writeSection(README, {
  start: START,
  end: END,
  text: table,
  isCheck: process.argv.includes('--check'),
});
if (!isDone) {
  console.error(
    `The sizes in README.md are not what size-limit measures. Run \`pnpm size:readme\`.\n${table}`,
  );
  process.exitCode = 1;
}
