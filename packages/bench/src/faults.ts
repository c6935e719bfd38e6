// `pnpm bench:faults [case]...`: the faults that can be asked of every product, in
// Chromium, ours beside others' with their default options. A run of all cases
// writes its table in docs/reliability.md. Exits with 1 if we lose or repeat anything.
import { createRequire } from 'node:module';
import { openChromium } from '../../e2e/src/browser/openChromium.ts';
import { writeSection } from '../../e2e/src/writeSection.ts';
import { bundleContender } from './bundleContender.ts';
import { cases } from './faults/cases.ts';
import { type ContenderName, contenders } from './faults/contenderNames.ts';
import { type BenchResult, runBenchCase } from './faults/runBenchCase.ts';

const asked = process.argv.slice(2);
const chosen = cases.filter(({ id }) => !asked.length || asked.includes(id));
const names = Object.keys(contenders) as ContenderName[];
const scripts = await Promise.all(
  names.map((name) =>
    bundleContender(`faults/contenders/${contenders[name]}.ts`),
  ),
);

const cellOf = (one: BenchResult | Error): string =>
  one instanceof Error
    ? 'failed'
    : `${one.unique} · ${one.missing} · ${one.repeats} · ${one.requests}`;

const results = new Map<string, (BenchResult | Error)[]>();
const browser = await openChromium();
try {
  for (const one of chosen) {
    const row = await Promise.all(
      names.map((name, at) =>
        runBenchCase(one, { browser, name, script: scripts[at]! }).catch(
          (error: unknown) => {
            console.error(`${one.id} ${name}:`, error);
            return new Error(`${one.id} ${name}`, { cause: error });
          },
        ),
      ),
    );
    results.set(one.id, row);
    const cells = names.map((name, at) => `${name} ${cellOf(row[at]!)}`);
    console.log(`${one.id}  ${cells.join('   ')}`);
  }
} finally {
  await browser.close();
}

console.log('unique · missing · repeats · requests');
console.table(
  Object.fromEntries(
    chosen.map(({ id, fault }) => [
      `${id} ${fault}`,
      Object.fromEntries(
        results.get(id)!.map((one, at) => [names[at], cellOf(one)]),
      ),
    ]),
  ),
);

const ours = [...results.values()].map(([first]) => first!);
const isKept = ours.every(
  (one) => !(one instanceof Error) && one.missing === 0 && one.repeats === 0,
);
const isWhole = [...results.values()]
  .flat()
  .every((one) => !(one instanceof Error));
if (!asked.length && isWhole) {
  const toLine = (cells: readonly string[]): string =>
    `| ${cells.join(' | ')} |`;
  const head = ['case', 'fault', ...names];
  const text = [
    toLine(head),
    toLine(head.map(() => '---')),
    ...chosen.map(({ id, fault }) =>
      toLine([id, fault, ...results.get(id)!.map(cellOf)]),
    ),
    '',
    `Versions: ${versions().join(', ')}.`,
  ].join('\n');
  writeSection({ file: 'reliability.md', name: 'peers', text });
}
process.exitCode = isKept && isWhole ? 0 : 1;

function versions(): string[] {
  const packages = [
    '@sentry/browser',
    '@segment/analytics-next',
    '@snowplow/browser-tracker',
    '@rudderstack/analytics-js',
    'posthog-js',
  ];
  const { devDependencies } = createRequire(import.meta.url)(
    '../package.json',
  ) as { devDependencies: Record<string, string> };
  return packages.map(
    (name) => `${name} ${devDependencies[name]!.replace(/^\D/, '')}`,
  );
}
