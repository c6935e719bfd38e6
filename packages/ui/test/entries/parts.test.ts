import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parts } from '../../src/entries/parts.ts';

const sources = 'packages/ui/src';
const drawn = new Set(
  readdirSync(sources, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .flatMap((file) => [
      ...readFileSync(`${sources}/${file}`, 'utf8').matchAll(
        /\bpart="([\w-]+)"/g,
      ),
    ])
    .map(([, part]) => part!),
);
// Named by what they do, or set by hand.
for (const part of ['prompt', 'later', 'never', 'na', 'declined']) {
  drawn.add(part);
}

test('every part that is drawn is handed on, and no other', () => {
  expect(new Set(parts.split(','))).toEqual(drawn);
});

test('every part is in the table of docs/theming.md', () => {
  const docs = readFileSync('docs/theming.md', 'utf8');
  const table = docs.slice(docs.indexOf('## Parts'));
  for (const part of drawn) expect(table).toContain(`\`${part}\``);
});
