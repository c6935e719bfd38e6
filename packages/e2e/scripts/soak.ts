// `pnpm soak [--seed 7] [--seconds 300]`: a visitor's traffic with random faults. An hour
// on the fake clock in Node, then in Chromium for so long. A seed replays what happened.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { soakBrowser } from '../src/faults/soakBrowser.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    seconds: { type: 'string', default: '300' },
  },
});
const seed = Number(values.seed);
/** Grows a little until everything was needed once: from the second look on it is flat. */
const MOST_GROWTH = 1_000_000;

console.log(`Seed ${seed}`);
const vitest = new URL(
  'vitest.mjs',
  import.meta.resolve('vitest/package.json'),
);
const inNode = spawnSync(
  process.execPath,
  [fileURLToPath(vitest), 'run', '--project', 'soak'],
  {
    cwd: fileURLToPath(new URL('../../..', import.meta.url)),
    stdio: 'inherit',
    env: { ...process.env, SOAK_SEED: String(seed) },
  },
);

const { missing, ...result } = await soakBrowser({
  seed,
  seconds: Number(values.seconds),
});
const { ledger, taken, errors, heapBytes, listeners } = result;
console.log({ ...result, missing });
const dropped = Object.values(ledger.dropped).reduce((a, b) => a + b, 0);
const growth = heapBytes.at(-1)! - heapBytes[1]!;
const checks: readonly [what: string, isKept: boolean][] = [
  ['an hour on the fake clock', inNode.status === 0],
  ['everything arrived', missing.length === 0],
  [
    'the ledger is exact',
    ledger.accepted === taken &&
      ledger.acknowledged === taken &&
      ledger.queued + dropped === 0,
  ],
  ['no error in a page', errors.length === 0],
  ['memory is flat', growth <= MOST_GROWTH],
  ['no listener is left over', listeners.at(-1)! <= listeners[1]!],
];
for (const [what, isKept] of checks) console.log(isKept ? '✔' : '✘', what);
if (!checks.every(([, isKept]) => isKept)) {
  console.error(`Replay it: pnpm soak --seed ${seed}`);
  process.exitCode = 1;
}
