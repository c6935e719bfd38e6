// Builds what a script tag loads: `tactful.js`, one classic file, and beside it
// self-contained ES modules that it imports when they are due. These are built
// first, because their names carry their hashes:
// - `tactful-ui.<hash>.js` (`UI_FILE`), for the first prompt
// - `tactful-signals.<hash>.js` (`SIGNALS_FILE`), when a prompt listens to a signal
// - `tactful-inspect.<hash>.js` (`INSPECT_FILE`), when somebody asks why
// - `tactful-devtools.<hash>.js` (`DEVTOOLS_FILE`), for developers; `devtools.js` is the same for bundlers
// - `tactful-vitals.<hash>.js` (`VITALS_FILE`), when a prompt listens to `vital.poor`
import { copyFile, readdir, rm } from 'node:fs/promises';
import { minify } from 'terser';
import { build, type InlineConfig, type Plugin } from 'vite';

const root = new URL('..', import.meta.url).pathname;
const outDir = `${root}dist`;

for (const file of await readdir(outDir)) {
  if (/^tactful-(ui|signals|vitals|inspect|devtools)\..*\.js$/.test(file))
    await rm(`${outDir}/${file}`);
}

/** Once more over what the build has minified: that takes another 1 to 2 % off, compressed. */
const minifyAgain: Plugin = {
  name: 'minify-again',
  generateBundle: async (_, bundle) => {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue;
      const { code } = await minify(file.code, {
        ecma: 2020,
        module: file.exports.length > 0,
        compress: { passes: 2 },
      });
      file.code = code!;
    }
  },
};

const shared: InlineConfig = {
  root,
  configFile: false,
  logLevel: 'warn',
  plugins: [minifyAgain],
  define: { 'process.env.NODE_ENV': '"production"' },
};
const target = 'es2022';

/** @returns Its file name, as JavaScript. */
async function buildModule(
  name: string,
  input: string,
  define: Record<string, string> = {},
): Promise<string> {
  const result = await build({
    ...shared,
    define: { ...shared.define, ...define },
    build: {
      outDir,
      emptyOutDir: false,
      target,
      modulePreload: false,
      rolldownOptions: {
        input: `${root}${input}`,
        preserveEntrySignatures: 'strict',
        output: { format: 'es', entryFileNames: `tactful-${name}.[hash].js` },
      },
    },
  });
  const [built] = [result].flat() as { output: { fileName: string }[] }[];
  return JSON.stringify(built?.output[0]?.fileName);
}

const devtools = await buildModule('devtools', 'src/devtools/index.ts');
const vitals = await buildModule('vitals', 'src/signals/vitals.ts');
const define = {
  ...shared.define,
  UI_FILE: await buildModule('ui', 'src/tag/ui.ts'),
  INSPECT_FILE: await buildModule('inspect', 'src/tag/inspect.ts'),
  DEVTOOLS_FILE: devtools,
  SIGNALS_FILE: await buildModule('signals', 'src/tag/signals.ts', {
    VITALS_FILE: vitals,
  }),
};
await build({
  ...shared,
  define,
  build: {
    outDir,
    emptyOutDir: false,
    target,
    rolldownOptions: {
      input: `${root}src/tag/main.ts`,
      // Of the npm package's own way to fetch these: the tag has another.
      external: [/(present|inspect)\/index\.js$/],
      output: { format: 'iife', entryFileNames: 'tactful.js' },
    },
  },
});
// Its parts are in that one file; their types are what is needed of them.
for (const file of await readdir(`${outDir}/devtools`)) {
  if (file.endsWith('.js')) await rm(`${outDir}/devtools/${file}`);
}
await copyFile(`${outDir}/${JSON.parse(devtools)}`, `${outDir}/devtools.js`);
await copyFile(`${root}stub.js`, `${outDir}/stub.js`);
