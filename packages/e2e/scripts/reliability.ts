// `pnpm reliability`: runs the cases of faults in Chromium and writes docs/reliability.md.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { allCases } from '../src/faults/allCases.ts';
import { docsFile, elsewhereLine, lineOf, toLine } from '../src/faults/docs.ts';
import { elsewhere } from '../src/faults/elsewhere.ts';
import type { Row } from '../src/faults/Row.ts';

const INTRODUCTION = `# What is lost when something goes wrong

Nothing, where the device may store; elsewhere it is counted. Each row is a test
with the built files in real browsers (C Chromium, F Firefox, W WebKitGTK),
against a server that fails as the row says. This page is written by
\`pnpm reliability\`; the browser tests fail when a count is not what it says.
Requests and times are those of one run in Chromium.

- **accepted**: touchpoints and answers that the page was given
- **unique**: of these, what the receiver has, each once
- **repeats**: of these, what it has twice after it dropped known ids
- **lost**: what the ledger says was dropped, and why
- **waits**: what is still queued at the end
- **time**: from the first one until nothing waits that can be sent

In every row: accepted = acknowledged + queued + dropped in the ledger; no error
reaches the page; no request with \`keepalive\` has over 64 KiB; what is sent
again has the same id and time; the page's own \`fetch\`, \`history\` and storage
are as they were.
`;

const FILES = [
  'answers',
  'content',
  'http',
  'network',
  'storage',
  'tabs',
  'unload',
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
  const head = [
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
  const text = [
    INTRODUCTION,
    toLine(head),
    toLine(head.map(() => '---')),
    ...allCases.map((one) => lineOf(one, read(one.id))),
    '',
    '## Shown elsewhere',
    '',
    toLine(['case', 'fault', 'test']),
    toLine(['---', '---', '---']),
    ...elsewhere.map(elsewhereLine),
    '',
  ].join('\n');
  writeFileSync(docsFile, text);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(rows, { recursive: true, force: true });
}
