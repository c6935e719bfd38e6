import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { allCases } from '../src/faults/allCases.ts';
import { readDocs } from '../src/faults/docs.ts';
import { elsewhere } from '../src/faults/elsewhere.ts';
import { notShown } from '../src/faults/notShown.ts';

test('the table of docs/reliability.md has every case, and no other', () => {
  const ids = [...allCases, ...elsewhere, ...notShown].map(({ id }) => id);
  expect([...readDocs().keys()].toSorted()).toEqual(ids.toSorted());
  expect(new Set(ids).size).toBe(ids.length);
});

test.each(elsewhere)('$id is shown where the table says', ({ file, title }) => {
  const url = new URL(`../../../${file}`, import.meta.url);
  expect(readFileSync(url, 'utf8')).toContain(title);
});
