// Builds what a script tag loads: `tactful.js`, one classic file, and beside it
// self-contained ES modules that it imports when they are due. These are built
// first, because their names carry their hashes:
// - `tactful-ui.<hash>.js` (`UI_FILE`), for the first prompt
// - `tactful-interview.<hash>.js` (`INTERVIEW_FILE`), when that is on the screen, or before it
// - `tactful-entries.<hash>.js` (`ENTRIES_FILE`), for a config with buttons or inline prompts; with it
//   `tactful-askSurvey.<hash>.js`, for elements with a survey of their own
// - `tactful-signals.<hash>.js` (`SIGNALS_FILE`), when a prompt listens to a signal
// - `tactful-inspect.<hash>.js` (`INSPECT_FILE`), when somebody asks why
// - `tactful-extras.<hash>.js` (`EXTRAS_FILE`), for a config with samples, dates, rarer conditions …, and where there is no Navigation API
// - `tactful-sender.<hash>.js` (`SENDER_FILE`), when the first records are due
// - `tactful-devtools.<hash>.js` (`DEVTOOLS_FILE`), for developers; `devtools.js` is the same for bundlers
// - `tactful-question-<pack>.<hash>.js` (`PACK_FILES`), which the interview imports before it asks such a question
// - `tactful-<language>.<hash>.js`, which the UI imports before it speaks anything but English
// - `tactful-vitals.<hash>.js` (`VITALS_FILE`), when a prompt listens to `vital.poor`
import { copyFile, readdir, rm } from 'node:fs/promises';
import { minify } from 'terser';
import { build, type InlineConfig, type Plugin } from 'vite';

const root = new URL('..', import.meta.url).pathname;
const outDir = `${root}dist`;

for (const file of await readdir(outDir)) {
  if (/^tactful-.*\.js$/.test(file)) await rm(`${outDir}/${file}`);
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

/** Has a module take others than it names. */
function replace(others: Readonly<Record<string, string>>): Plugin {
  return {
    name: 'replace',
    enforce: 'pre',
    resolveId: (id) => {
      const found = Object.entries(others).find(([end]) => id.endsWith(end));
      return found && `${root}${found[1]}`;
    },
  };
}

/** @returns Its file name, as JavaScript. */
async function buildModule(
  name: string,
  input: string,
  {
    define = {},
    others = {},
  }: { define?: Record<string, string>; others?: Record<string, string> } = {},
): Promise<string> {
  const result = await build({
    ...shared,
    plugins: [replace(others), minifyAgain],
    define: { ...shared.define, ...define },
    build: {
      outDir,
      emptyOutDir: false,
      target,
      // A library's `import()` is left as it is: no helper that preloads by `<link>`.
      lib: { entry: `${root}${input}`, formats: ['es'] },
      rolldownOptions: {
        output: {
          format: 'es',
          entryFileNames: `tactful-${name}.[hash].js`,
          chunkFileNames: 'tactful-[name].[hash].js',
        },
      },
    },
  });
  const [built] = [result].flat() as {
    output: { fileName: string; isEntry: boolean }[];
  }[];
  return JSON.stringify(built?.output.find(({ isEntry }) => isEntry)?.fileName);
}

const devtools = await buildModule('devtools', 'src/devtools/index.ts');
const vitals = await buildModule('vitals', 'src/signals/vitals.ts');
const packs: Record<string, unknown> = {};
for (const file of await readdir(`${root}src/tag/questions`)) {
  const name = file.replace('.ts', '');
  if (name === 'preact' || name === 'packFiles') continue;
  packs[name] = JSON.parse(
    await buildModule(`question-${name}`, `src/tag/questions/${file}`, {
      others: { 'preact/jsx-runtime': 'src/tag/questions/preact.ts' },
    }),
  );
}
const interview = await buildModule('interview', 'src/tag/interview.ts', {
  define: { PACK_FILES: JSON.stringify(packs) },
  others: { 'packFiles.js': 'src/tag/questions/packFiles.ts' },
});
const UI_FILE = await buildModule('ui', 'src/tag/ui.ts', {
  define: { INTERVIEW_FILE: interview },
  others: { 'interviewFile.js': 'src/tag/interviewFile.ts' },
});
const ENTRIES_FILE = await buildModule('entries', 'src/tag/entries/index.ts', {
  define: { UI_FILE },
  others: { 'loadUi.js': 'src/tag/entries/loadUi.ts' },
});
const define = {
  ...shared.define,
  UI_FILE,
  INSPECT_FILE: await buildModule('inspect', 'src/tag/inspect.ts'),
  EXTRAS_FILE: await buildModule('extras', 'src/tag/extras.ts', {
    define: { ENTRIES_FILE },
  }),
  SENDER_FILE: await buildModule('sender', 'src/tag/sender.ts'),
  DEVTOOLS_FILE: devtools,
  SIGNALS_FILE: await buildModule('signals', 'src/tag/signals.ts', {
    define: { VITALS_FILE: vitals },
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
      external: [
        /(present\/createStage|inspect\/index|late\/extras|late\/signals|send\/index)\.js$/,
      ],
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
