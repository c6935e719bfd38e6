import { defineConfig } from 'vite';

/** One output file per source file, so that bundlers can leave out what is not used. */
export default defineConfig({
  logLevel: 'warn',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: 'es2022',
    minify: false,
    cssMinify: 'lightningcss',
    // Newer than what we run in: what older ones lack stands in `@supports`.
    cssTarget: ['chrome128', 'firefox128', 'safari18'],
    lib: {
      // `#drawing` names one; `#contrast` chooses between the last two.
      entry: [
        'src/index.ts',
        'src/element.ts',
        'src/entries/index.ts',
        'src/drawing/jsx-runtime.ts',
        'src/lib/hintContrast.ts',
        'src/lib/hintContrast.development.ts',
      ],
      formats: ['es'],
    },
    rolldownOptions: {
      external: [/^preact/, /^@tactful\//, /^#/],
      output: { preserveModules: true, entryFileNames: '[name].js' },
    },
  },
});
