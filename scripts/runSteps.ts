import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One command of a check: its name, what it runs, and whether it is a Vitest run whose tests count. */
export interface Step {
  name: string;
  command: string;
  /** Adds what writes Vitest's JSON report to the command. */
  countsTests?: boolean;
}

/** What ran so far. A step that fails outside its tests counts as one failure. */
export interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

/** Runs the steps in order and stops at the first that fails. */
export function runSteps(steps: readonly Step[]): Count {
  const count: Count = { passed: 0, failed: 0, skipped: 0 };
  for (const { name, command, countsTests } of steps) {
    const report = join(tmpdir(), `tactful-report-${process.pid}.json`);
    const started = performance.now();
    console.log(`\n▶ ${name}`);
    const { status } = spawnSync(command, {
      shell: true,
      stdio: 'inherit',
      env: { ...process.env, TEST_REPORT: report },
    });
    const failedBefore = count.failed;
    if (countsTests) addReport(count, report);
    console.log(
      `${status === 0 ? '✔' : '✘'} ${name}, ${((performance.now() - started) / 1000).toFixed(1)} s`,
    );
    if (status !== 0) {
      if (count.failed === failedBefore) count.failed += 1;
      break;
    }
  }
  return count;
}

function addReport(count: Count, file: string): void {
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(
      readFileSync(file, 'utf8'),
    ) as Record<string, number>;
    count.passed += numPassedTests ?? 0;
    count.failed += numFailedTests ?? 0;
    count.skipped += numPendingTests ?? 0;
  } catch {
    console.error(`No test report was written to ${file}.`);
    count.failed += 1;
  } finally {
    rmSync(file, { force: true });
  }
}

/** Prints the count as the last line and sets the exit code. */
export function conclude({ passed, failed, skipped }: Count): void {
  const rest = skipped ? `, ${skipped} skipped` : '';
  console.log(`\n${passed} passed, ${failed} failed${rest}`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}
