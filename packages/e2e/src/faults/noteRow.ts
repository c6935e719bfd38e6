import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { readDocs, stableCells } from './docs.ts';
import type { FaultCase } from './FaultCase.ts';
import type { Row } from './Row.ts';

/**
 * Keeps a row for `pnpm reliability`, which sets FAULT_ROWS; else compares it with the page, but
 * for requests and times.
 */
export async function noteRow(one: FaultCase, row: Row): Promise<void> {
  const folder = process.env['FAULT_ROWS'];
  if (folder) {
    await writeFile(join(folder, `${one.id}.json`), JSON.stringify(row));
    return;
  }
  const wanted = stableCells(one, row);
  expect(
    readDocs().get(one.id)?.slice(0, wanted.length),
    'docs/reliability.md is stale: run `pnpm reliability`',
  ).toEqual(wanted);
}
