import { defineConfig } from 'vite';

/** One output file per source file, so that bundlers can leave out what is not used. */
export default defineConfig({
  logLevel: 'warn',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: 'es2022',
    minify: false,
    cssMinify: 'lightningcss',
    lib: { entry: 'src/index.ts', formats: ['es'] },
    rolldownOptions: {
      external: [/^preact/, /^@tactful\//],
      output: { preserveModules: true, entryFileNames: '[name].js' },
    },
  },
});
