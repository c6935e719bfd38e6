import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { testAdapter } from './contract.ts';
import { everyAdapter } from './everyAdapter.ts';

/** What is no destination of its own. */
const OTHERS = ['endpoint', 'filter', 'map', 'template'];
const ORIGIN = 'https://receiver.test';

for (const [name, { make, receiver, takes }] of Object.entries(everyAdapter)) {
  testAdapter(name, () => make(ORIGIN), { receiver, takes });
}

test('every file is an entry of the package, and every adapter passes this suite', () => {
  const files = readdirSync(new URL('../src', import.meta.url))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -'.ts'.length))
    .toSorted();
  const exported = Object.keys(packageJson.exports).map((path) =>
    path.slice(2),
  );
  expect(exported.toSorted()).toEqual(files);
  const known = [...Object.keys(everyAdapter), ...OTHERS];
  for (const name of files.filter((file) => !known.includes(file))) {
    const file = new URL(`${name}.test.ts`, import.meta.url);
    expect(existsSync(file) && readFileSync(file, 'utf8')).toContain(
      'testAdapter(',
    );
  }
});

test('no two adapters have one name', () => {
  const names = Object.values(everyAdapter).map(
    ({ make }) => make(ORIGIN).name,
  );
  expect(names).toEqual(Object.keys(everyAdapter));
  expect(new Set(names).size).toBe(names.length);
});
