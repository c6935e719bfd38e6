// Builds what a script tag loads: `tactful.js`, one classic file, and beside it
// self-contained ES modules, `tactful-<name>.<hash>.js`, that are fetched when they
// are due. These are built first, because the tag names their hash:
// - `ui`, for the first prompt
// - `interview`, when that is on the screen, or before it
// - `entries`, for a config with buttons or inline prompts; with it `askSurvey`, for elements with a survey of their own
// - `question-<pack>`, which the interview imports before it asks such a question
// - `signals`, when a prompt listens to one; `vitals`, when one listens to `vital.poor`
// - `extras`, for a config with samples, dates, rarer conditions …, and where there is no Navigation API
// - `sender`, when the first records are due
// - `inspect`, when somebody asks why
// - `devtools`, for developers; `devtools.js` is the same for bundlers
// - `<language>`, which the UI imports before it speaks anything but English
// With `--parts` it prints what each part of them costs.
import { createHash } from 'node:crypto';
import { copyFile, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { brotliCompressSync } from 'node:zlib';
import { build, type InlineConfig, type Plugin } from 'vite';
import { shortNames } from './internalNames.ts';
import { minifySmall } from './minifySmall.ts';
import { type BuiltFile, printParts } from './printParts.ts';

const root = new URL('..', import.meta.url).pathname;
const outDir = `${root}dist`;

for (const file of await readdir(outDir)) {
  if (/^tactful-.*\.js$/.test(file)) await rm(`${outDir}/${file}`);
}

/** What a file exports is a property of its module for the others: its name, too, is shortened. */
const shortenExports = (code: string): string =>
  code.replaceAll(/\bexport\s*\{[^}]*\}/g, (list) =>
    list.replaceAll(
      /\bas (\w+)/g,
      (_, name: string) => `as ${shortNames.get(name) ?? name}`,
    ),
  );

/**
 * Of what runs as soon as it comes, nearly every function is called. Chromium then
 * compiles them all beside the page's own thread, instead of one by one on it.
 */
const hintOf = (name: string): string =>
  /^(main|ui|interview)$/.test(name) ? '//# allFunctionsCalledOnLoad\n' : '';

/** Of the last build of each. */
const built = new Map<string, BuiltFile>();

/** Once more over what the build has minified, with short names for properties that nobody else knows. */
const minifyAgain: Plugin = {
  name: 'minify-again',
  // Other names make other files.
  augmentChunkHash: () => [...shortNames].join(),
  generateBundle: async (_, bundle) => {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue;
      const isModule = file.exports.length > 0;
      const code = shortenExports(await minifySmall(file.code, isModule));
      file.code = hintOf(file.name) + code;
      const modules = new Map(
        Object.entries(file.modules).map(([id, one]) => [id, one.code ?? '']),
      );
      built.set(file.fileName, { name: file.fileName, code, modules });
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

/** Builds one of the modules beside the tag. Its name gets the build's id later. */
async function buildModule(
  name: string,
  input: string,
  others: Record<string, string> = {},
): Promise<void> {
  const result = await build({
    ...shared,
    plugins: [replace(others), minifyAgain],
    build: {
      outDir,
      emptyOutDir: false,
      target,
      // A library's `import()` is left as it is: no helper that preloads by `<link>`.
      lib: { entry: `${root}${input}`, formats: ['es'] },
      rolldownOptions: {
        output: {
          format: 'es',
          entryFileNames: `tactful-${name}.js`,
          chunkFileNames: 'tactful-[name].js',
        },
      },
    },
  });
  const [bundle] = [result].flat() as {
    output: { fileName: string; code: string }[];
  }[];
  for (const { fileName, code } of bundle!.output) {
    // Two modules may bring the same one along.
    if ((files.get(fileName) ?? code) !== code) {
      throw new Error(`Two modules are called ${fileName}.`);
    }
    files.set(fileName, code);
  }
}

/** Stands in the tag until the id is known. */
const NO_ID = '00000000';

/** Of the ids that a hash has in it, the one with which the tag is the smallest when compressed. */
function chooseId(tag: string, hash: string): string {
  const sizes = new Map<string, number>();
  for (let at = 0; at + NO_ID.length <= hash.length; at += 1) {
    const id = hash.slice(at, at + NO_ID.length);
    sizes.set(id, brotliCompressSync(tag.replace(NO_ID, id)).length);
  }
  const [smallest] = [...sizes].sort(([, one], [, other]) => one - other);
  return smallest![0];
}

/** Their code, by name. */
const files = new Map<string, string>();
await buildModule('ui', 'src/tag/ui.ts', {
  'interviewFile.js': 'src/tag/interviewFile.ts',
});
await buildModule('interview', 'src/tag/interview.ts', {
  'packFiles.js': 'src/tag/questions/packFiles.ts',
});
for (const file of await readdir(`${root}src/tag/questions`)) {
  const name = file.replace('.ts', '');
  if (name === 'preact' || name === 'packFiles') continue;
  await buildModule(`question-${name}`, `src/tag/questions/${file}`, {
    'preact/jsx-runtime': 'src/tag/questions/preact.ts',
  });
}
for (const name of ['signals', 'inspect', 'extras', 'sender']) {
  await buildModule(name, `src/tag/${name}.ts`);
}
await buildModule('entries', 'src/tag/entries/index.ts', {
  'loadUi.js': 'src/tag/entries/loadUi.ts',
});
await buildModule('vitals', 'src/signals/vitals.ts');
await buildModule('devtools', 'src/devtools/index.ts');

const define = { ...shared.define, BUILD_ID: JSON.stringify(NO_ID) };
await build({
  ...shared,
  plugins: [replace({ 'SetupError.js': 'src/tag/SetupError.ts' }), minifyAgain],
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

// They get one hash together: the tag carries it once, and each finds the others
// by its own URL.
const hash = createHash('sha256');
for (const code of files.values()) hash.update(code);
const tag = await readFile(`${outDir}/tactful.js`, 'utf8');
const buildId = chooseId(tag, hash.digest('hex'));
await writeFile(`${outDir}/tactful.js`, tag.replace(NO_ID, buildId));
const withId = (text: string): string =>
  text.replaceAll(/\btactful-[\w-]+(?=\.js\b)/g, `$&.${buildId}`);
for (const [file, code] of files) {
  await writeFile(`${outDir}/${withId(file)}`, withId(code));
  await rm(`${outDir}/${file}`);
}
// Its parts are in that one file; their types are what is needed of them.
for (const file of await readdir(`${outDir}/devtools`)) {
  if (file.endsWith('.js')) await rm(`${outDir}/devtools/${file}`);
}
await copyFile(
  `${outDir}/tactful-devtools.${buildId}.js`,
  `${outDir}/devtools.js`,
);
await copyFile(`${root}stub.js`, `${outDir}/stub.js`);

if (process.argv.includes('--parts')) await printParts([...built.values()]);
