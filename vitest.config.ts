import { defineConfig } from 'vitest/config';

const source = (path: string): string =>
  new URL(`./packages/${path}`, import.meta.url).pathname;

/** Unit tests run against the sources, without a build. */
const alias = [
  { find: '#hint', replacement: source('core/src/lib/hint.development.ts') },
  {
    find: '#contrast',
    replacement: source('ui/src/lib/hintContrast.development.ts'),
  },
  {
    find: '#drawing/jsx-runtime',
    replacement: source('ui/src/drawing/jsx-runtime.ts'),
  },
  {
    find: '#problems',
    replacement: source('core/src/lib/problems.development.ts'),
  },
  {
    find: /^@tactful\/core\/(engine|present|signals|testing)$/,
    replacement: source('core/src/$1/index.ts'),
  },
  {
    find: /^@tactful\/core\/validators\/(.+)$/,
    replacement: source('core/src/engine/interview/validators/$1.ts'),
  },
  {
    find: /^@tactful\/adapters\/(.+)$/,
    replacement: source('adapters/src/$1.ts'),
  },
  {
    find: /^@tactful\/ui\/(element|entries)$/,
    replacement: source('ui/src/$1'),
  },
  {
    find: '@tactful/core/drafts',
    replacement: source('core/src/present/drafts/lateDrafts.ts'),
  },
  {
    find: '@tactful/core/languages',
    replacement: source('core/src/present/languages/findWords.ts'),
  },
  {
    find: /^@tactful\/core\/(client|delivery)$/,
    replacement: source('core/src/$1.ts'),
  },
  { find: 'tactful/testing', replacement: source('tactful/src/testing.ts') },
  { find: /^@tactful\/([\w-]+)$/, replacement: source('$1/src/index.ts') },
];

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          environment: 'node',
          include: [
            'packages/{core,adapters,schema,tactful,collector}/test/**/*.test.ts',
          ],
        },
      },
      {
        resolve: { alias },
        test: {
          // `pnpm soak`
          name: 'soak',
          environment: 'node',
          include: ['packages/core/test/**/*.soak.ts'],
        },
      },
      {
        resolve: { alias },
        oxc: {
          // As it is built: components of the first file have a runtime of their own.
          jsx: {
            runtime: 'automatic',
            importSource: 'preact',
            development: false,
          },
        },
        test: {
          name: 'dom',
          environment: 'happy-dom',
          include: ['packages/ui/test/**/*.test.{ts,tsx}'],
        },
      },
    ],
  },
});
