import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import { expect, test } from 'vitest';

/** What stands in one signal and nowhere else, and survives a minifier. */
const words = {
  pageScrolled: 'scrollHeight',
  deadClicked: 'role$=dialog',
  formAbandoned: 'formdata',
  rageClicked: 'spinbutton',
  exitIntended: 'pointerleave',
  errorThrown: 'unhandledrejection',
  elementSeen: 'IntersectionObserver',
  vitalPoor: 'layout-shift',
};

/** All code that a host's bundler makes of these imports from the built package. */
async function bundle(...names: readonly string[]): Promise<string> {
  const entry = 'virtual:entry';
  const output = (await build({
    configFile: false,
    logLevel: 'silent',
    root: fileURLToPath(new URL('..', import.meta.url)),
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) =>
          id === entry
            ? `export { ${names.join(', ')} } from './dist/index.js'`
            : undefined,
      },
      {
        name: 'relative-to-root',
        resolveId: (id, importer) =>
          importer === entry
            ? fileURLToPath(new URL(`../${id}`, import.meta.url))
            : undefined,
      },
    ],
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: { input: entry, preserveEntrySignatures: 'strict' },
    },
  })) as Rolldown.RolldownOutput;
  return output.output
    .map((file) => (file.type === 'chunk' ? file.code : ''))
    .join('\n');
}

const findSignals = (code: string): string[] =>
  Object.entries(words)
    .filter(([, word]) => code.includes(word))
    .map(([signal]) => signal);

test('leaves every signal out of a bundle that is not passed in', async () => {
  const code = await bundle('createTactful', 'pageScrolled');
  expect(findSignals(code)).toEqual(['pageScrolled']);
});

test('has in a bundle what is passed in', async () => {
  const code = await bundle('createTactful', ...Object.keys(words));
  expect(findSignals(code)).toEqual(Object.keys(words));
});
