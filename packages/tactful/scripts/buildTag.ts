// Builds what a script tag loads: `tactful.js`, one classic file, and beside it
// `tactful-ui.<hash>.js`, a self-contained ES module that it imports when the
// first prompt is due. The UI is built first, because its name carries its hash.
import { copyFile, readdir, rm } from 'node:fs/promises';
import { build, type InlineConfig } from 'vite';

const root = new URL('..', import.meta.url).pathname;
const outDir = `${root}dist`;

for (const file of await readdir(outDir)) {
  if (/^tactful-ui\..*\.js$/.test(file)) await rm(`${outDir}/${file}`);
}

const shared: InlineConfig = {
  root,
  configFile: false,
  logLevel: 'warn',
  define: { 'process.env.NODE_ENV': '"production"' },
};

const ui = await build({
  ...shared,
  build: {
    outDir,
    emptyOutDir: false,
    target: 'es2022',
    modulePreload: false,
    rolldownOptions: {
      input: `${root}node_modules/@tactful/ui/dist/index.js`,
      preserveEntrySignatures: 'strict',
      output: { format: 'es', entryFileNames: 'tactful-ui.[hash].js' },
    },
  },
});
const [built] = [ui].flat() as { output: { fileName: string }[] }[];
const fileName = built?.output[0]?.fileName;

await build({
  ...shared,
  define: { ...shared.define, UI_FILE: JSON.stringify(fileName) },
  build: {
    outDir,
    emptyOutDir: false,
    target: 'es2022',
    rolldownOptions: {
      input: `${root}src/tag/main.ts`,
      output: { format: 'iife', entryFileNames: 'tactful.js' },
    },
  },
});
await copyFile(`${root}stub.js`, `${outDir}/stub.js`);
