import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { findMissing, type MissingPrograms } from './findEngines.ts';
import type { EngineName } from '../browser/Browser.ts';

export interface Machine {
  isDebian: boolean;
  isRoot: boolean;
  /** `CI=true`: every engine must be there. */
  isCi: boolean;
}

export interface InstallOptions {
  /** @default this one */
  machine?: Machine | undefined;
  /** @default findMissing */
  find?: typeof findMissing | undefined;
}

/** Commands that bring what is missing, if this machine lets us run them. */
export function installCommands(
  missing: readonly MissingPrograms[],
  { isDebian, isRoot }: Machine,
): string[][] {
  if (missing.length === 0 || !isDebian || !isRoot) return [];
  const packages = debianPackages(missing);
  return [
    ['apt-get', 'update', '-qq'],
    ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...packages],
  ];
}

/** What is missing, for which engine, and what brings it. */
export function missingMessage(missing: readonly MissingPrograms[]): string {
  const engines = missing.map(
    ({ engine, labels }) => `${engine} (no ${labels.join(', no ')})`,
  );
  const packages = debianPackages(missing).join(' ');
  return `[e2e] Not installed: ${engines.join('; ')}. On Debian: sudo apt-get update && sudo apt-get install --no-install-recommends ${packages}`;
}

/**
 * Installs what the engines lack, where it can: as root on Debian.
 *
 * @returns The engines that can run.
 * @throws With `CI=true`, if one cannot. Elsewhere it is named and left out.
 */
export function installEngines(
  names: readonly EngineName[],
  { machine = thisMachine(), find = findMissing }: InstallOptions = {},
): EngineName[] {
  for (const command of installCommands(find(names), machine)) {
    console.log(`[e2e] ${command.join(' ')}`);
    const [program = '', ...args] = command;
    const { status } = spawnSync(program, args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (status !== 0) break;
  }

  const missing = find(names);
  if (missing.length > 0) {
    const message = missingMessage(missing);
    if (machine.isCi) throw new Error(message);
    console.warn(`${message}\n[e2e] Skipped without them.`);
  }
  return names.filter((name) => !missing.some(({ engine }) => engine === name));
}

function debianPackages(missing: readonly MissingPrograms[]): string[] {
  return [
    ...new Set(missing.flatMap(({ debianPackages: names }) => names)),
  ].toSorted();
}

function thisMachine(): Machine {
  return {
    isDebian: /^ID=debian$/m.test(readOsRelease()),
    isRoot: process.getuid?.() === 0,
    isCi: process.env['CI'] === 'true',
  };
}

function readOsRelease(): string {
  try {
    return readFileSync('/etc/os-release', 'utf8');
  } catch {
    return '';
  }
}
