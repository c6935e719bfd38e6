import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/** The built files: `pnpm build` comes before the unit tests. */
const dist = new URL('../dist/', import.meta.url);
const read = (file: string): string =>
  readFileSync(new URL(file, dist), 'utf8');
const uiFiles = readdirSync(dist).filter((file) =>
  /^tactful-ui\.[\w-]+\.js$/.test(file),
);

/** Runs a line of code in a Node of its own, from this package's folder. */
function run(kind: 'module' | 'commonjs', code: string): string {
  return execFileSync(
    process.execPath,
    [`--input-type=${kind}`, '--eval', code],
    { cwd: fileURLToPath(new URL('..', import.meta.url)), encoding: 'utf8' },
  );
}

test('builds a script tag that holds no Preact and needs no other file before a prompt', () => {
  const tag = read('tactful.js');
  // Words that stand in Preact and survive a minifier.
  for (const word of ['dangerouslySetInnerHTML', '__html', 'getDerivedState']) {
    expect(read(uiFiles[0]!), 'the UI has it').toContain(word);
    expect(tag, 'the tag has not').not.toContain(word);
  }
  const imports = tag.match(/\bimport\s*\(/g) ?? [];
  expect(imports, 'the UI, and nothing else').toHaveLength(1);
  expect(tag).not.toMatch(/\bfrom\s*["'`]|^import\b/m);
});

test('builds one UI file, which the tag names and which imports nothing but languages and questions', () => {
  expect(uiFiles).toHaveLength(1);
  expect(read('tactful.js')).toContain(uiFiles[0]);
  const code = read(uiFiles[0]!);
  const imports = code.match(/\bimport\(["`][^)]*/g);
  expect(imports).toHaveLength(3);
  expect(code).not.toMatch(/^import\b|\bfrom\s*["'`]/m);
  for (const line of imports!) {
    const [, file] = /^import\("\.\/(tactful-(?:ar|de|ja)\.[\w-]+\.js)"$/.exec(
      line,
    )!;
    expect(read(file!), 'needs nothing itself').not.toMatch(/\bimport\b/);
  }
});

test('builds a file for each group of questions, which needs nothing and holds no Preact', () => {
  const files = readdirSync(dist).filter((file) =>
    /^tactful-question-\w+\.[\w-]+\.js$/.test(file),
  );
  expect(files).toHaveLength(7);
  for (const file of files) {
    expect(read(uiFiles[0]!)).toContain(file);
    expect(read(file)).not.toMatch(/\bimport\b|dangerouslySetInnerHTML/);
  }
});

test('reads no `process` in what a page loads', () => {
  for (const file of ['tactful.js', uiFiles[0]!]) {
    expect(read(file)).not.toMatch(/\bprocess\b/);
  }
});

test('gives the stub that the README shows', () => {
  const readme = readFileSync(
    new URL('../../../README.md', import.meta.url),
    'utf8',
  );
  const squeeze = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
  expect(squeeze(readme)).toContain(squeeze(read('stub.js')));
  expect(read('stub.js').trim().split('\n')).toHaveLength(3);
});

for (const [kind, load] of [
  ['module', "const { createTactful } = await import('tactful');"],
  ['commonjs', "const { createTactful } = require('tactful');"],
] as const) {
  test(`can be loaded on a server as ${kind}, where it does nothing`, () => {
    const printed = run(
      kind,
      `${load}
      const before = process.getActiveResourcesInfo().length;
      const tactful = createTactful({ config: '/tactful.json', consent: 'granted' });
      tactful.track('page.rendered');
      const idle = process.getActiveResourcesInfo().length === before;
      tactful.ready.then(() => tactful.show('x')).then((outcome) =>
        console.log(JSON.stringify({ idle, outcome })));`,
    );
    expect(JSON.parse(printed)).toEqual({
      idle: true,
      outcome: { outcome: 'unavailable', reason: 'consent' },
    });
  });
}
