// `pnpm reliability`: runs the cases of faults in Chromium and writes their tables in docs/reliability.md.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { allCases } from '../src/faults/allCases.ts';
import {
  elsewhereLine,
  lineOf,
  notShownLine,
  toLine,
} from '../src/faults/docs.ts';
import { elsewhere } from '../src/faults/elsewhere.ts';
import { notShown } from '../src/faults/notShown.ts';
import type { Row } from '../src/faults/Row.ts';
import { writeSection } from '../src/writeSection.ts';

const FILES = [
  'answers',
  'cleared',
  'content',
  'http',
  'network',
  'storage',
  'tabs',
  'unload',
];

const HEAD = [
  'case',
  'fault',
  'in',
  'accepted',
  'unique',
  'repeats',
  'lost',
  'waits',
  'requests',
  'time',
];

const rows = mkdtempSync(join(tmpdir(), 'tactful-faults-'));
try {
  const run = spawnSync(
    process.execPath,
    [
      fileURLToPath(new URL('run.ts', import.meta.url)),
      '--engine',
      'chromium',
      ...FILES.map((name) => `test/faults.${name}`),
    ],
    { stdio: 'inherit', env: { ...process.env, FAULT_ROWS: rows } },
  );
  if (run.status !== 0) throw new Error('A case fails: nothing is written.');
  const read = (id: string): Row =>
    JSON.parse(readFileSync(join(rows, `${id}.json`), 'utf8')) as Row;
  const text = [
    toLine(HEAD),
    toLine(HEAD.map(() => '---')),
    ...allCases.map((one) => lineOf(one, read(one.id))),
    '',
    '## Shown elsewhere',
    '',
    toLine(['case', 'fault', 'test']),
    toLine(['---', '---', '---']),
    ...elsewhere.map(elsewhereLine),
    '',
    '## Not shown',
    '',
    toLine(['case', 'fault', 'why']),
    toLine(['---', '---', '---']),
    ...notShown.map(notShownLine),
  ].join('\n');
  const isNew = writeSection({ file: 'reliability.md', name: 'faults', text });
  console.log(`docs/reliability.md ${isNew ? 'is new' : 'was up to date'}.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(rows, { recursive: true, force: true });
}
