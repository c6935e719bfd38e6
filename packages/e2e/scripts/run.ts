// `pnpm test:browsers [--engine name]... [anything for Vitest]`: looks for the
// engines, installs what is missing where it can, and runs the tests in each.
// After a whole run it compares docs/accessibility.md with what the tests have found.
// TEST_REPORT names the file that gets Vitest's JSON report.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { EngineName } from '../src/browser/Browser.ts';
import { EVIDENCE } from '../src/keepEvidence.ts';
import { ENGINES } from '../src/setUp/findEngines.ts';
import { installEngines } from '../src/setUp/installEngines.ts';
import { readArguments } from '../src/setUp/readArguments.ts';
import { writeEvidence } from '../src/writeEvidence.ts';

/** @returns Its exit code. */
async function runVitest(
  engines: readonly EngineName[],
  rest: readonly string[],
): Promise<number> {
  const report = process.env['TEST_REPORT'];
  const vitest = new URL(
    'vitest.mjs',
    import.meta.resolve('vitest/package.json'),
  );
  const child = spawn(
    process.execPath,
    [
      fileURLToPath(vitest),
      'run',
      ...['setUp', ...engines].map((name) => `--project=${name}`),
      ...(report
        ? [
            '--reporter=default',
            '--reporter=json',
            `--outputFile.json=${report}`,
          ]
        : []),
      ...rest,
    ],
    { cwd: fileURLToPath(new URL('..', import.meta.url)), stdio: 'inherit' },
  );
  // Vitest has to end first: it ends the browsers.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => child.kill(signal));
  }
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
}

try {
  const { engines, rest } = readArguments(process.argv.slice(2), ENGINES);
  const found = installEngines(engines);
  const isWhole = found.length === ENGINES.length && rest.length === 0;
  if (isWhole) rmSync(EVIDENCE, { recursive: true, force: true });
  process.exitCode = await runVitest(found, rest);
  if (isWhole && !process.exitCode && writeEvidence({ isCheck: true })) {
    throw new Error(
      '[e2e] docs/accessibility.md does not say what the tests have found. Run `pnpm evidence`.',
    );
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
