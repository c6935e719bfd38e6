import type { Step } from './runSteps.ts';

/** Everything that needs no browser. */
export const checkSteps: readonly Step[] = [
  { name: 'format', command: 'oxfmt --check' },
  { name: 'lint', command: 'oxlint --deny-warnings' },
  { name: 'generated files', command: 'pnpm --silent generate:check' },
  { name: 'build', command: 'pnpm --silent build' },
  {
    name: 'types',
    command:
      'tsc -p . && tsc -p packages/e2e && tsc -p packages/bench && tsc -p examples/shop && tsc -p examples/gallery && tsc -p examples/own-adapter',
  },
  { name: 'knip', command: 'knip' },
  { name: 'unit tests', command: 'pnpm --silent test:unit', countsTests: true },
  {
    name: 'sizes',
    command:
      'size-limit && pnpm --filter tactful --filter @tactful/adapters size && node scripts/readmeSizes.ts --check && node scripts/adapterTable.ts --check',
  },
];
