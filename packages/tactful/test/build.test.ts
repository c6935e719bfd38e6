import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/** The built files: `pnpm build` comes before the unit tests. */
const dist = new URL('../dist/', import.meta.url);
const read = (file: string): string =>
  readFileSync(new URL(file, dist), 'utf8');
const built = readdirSync(dist);
/** The one file that is named so, apart from its hash. */
const find = (name: string): string => {
  const files = built.filter((file) =>
    new RegExp(`^tactful-${name}\\.[\\w-]+\\.js$`).test(file),
  );
  if (files.length !== 1) throw new Error(`${files.length} files of ${name}.`);
  return files[0]!;
};
const uiFile = find('ui');
const interviewFile = find('interview');

/** Runs a line of code in a Node of its own, from this package's folder. */
function run(kind: 'module' | 'commonjs', code: string): string {
  return execFileSync(
    process.execPath,
    [`--input-type=${kind}`, '--eval', code],
    { cwd: fileURLToPath(new URL('..', import.meta.url)), encoding: 'utf8' },
  );
}

test('builds Preact into the interview alone: no prompt waits for it', () => {
  // Words that stand in Preact and survive a minifier.
  for (const word of ['dangerouslySetInnerHTML', '__html', 'getDerivedState']) {
    expect(read(interviewFile)).toContain(word);
    expect(read('tactful.js')).not.toContain(word);
    expect(read(uiFile)).not.toContain(word);
  }
});

test('builds a script tag that needs no other file before a prompt', () => {
  const tag = read('tactful.js');
  const imports = tag.match(/\bimport\s*\(/g) ?? [];
  expect(imports, 'what it imports when it is due').toHaveLength(1);
  expect(tag).not.toMatch(/\bfrom\s*["'`]|^import\b/m);
});

test('builds one UI file, which the tag names, and which imports the interview and languages when they are due', () => {
  const [id = ''] = /(?<=\.)\w+(?=\.js$)/.exec(uiFile)!;
  expect(read('tactful.js')).toContain(id);
  const ofBuild = built.filter((file) => file.includes(id));
  expect(ofBuild.length, 'all of one build').toBeGreaterThan(12);
  const code = read(uiFile);
  expect(code).toContain('interview');
  expect(code).not.toMatch(/^import\b|\bfrom\s*["'`]/m);
  const imports = code.match(/\bimport\(["`][^)]*/g)!;
  const files = imports.map((line) => /tactful-[\w.-]+\.js/.exec(line)![0]);
  expect(files.sort()).toEqual([
    find('ar'),
    find('de'),
    find('ja'),
    find('lateDrafts'),
  ]);
  for (const file of files) {
    expect(read(file), 'needs nothing itself').not.toMatch(/\bimport\b/);
  }
});

test('builds an interview that needs no other file', () => {
  const code = read(interviewFile);
  expect(code).not.toMatch(/^import\b|\bfrom\s*["'`]/m);
  // Of questions, when a survey has them.
  expect(code.match(/\bimport\s*\(/g)).toHaveLength(1);
});

test('builds a file for each group of questions and each extra, which needs nothing and holds no Preact', () => {
  const files = built.filter((file) =>
    /^tactful-question-\w+\.[\w-]+\.js$/.test(file),
  );
  expect(files).toHaveLength(10);
  for (const file of files) {
    const [name = ''] = /(?<=question-)\w+/.exec(file)!;
    expect(read(interviewFile)).toContain(name);
    expect(read(file)).not.toMatch(/\bimport\b|dangerouslySetInnerHTML/);
  }
});

test('reads no `process` in what a page loads', () => {
  for (const file of ['tactful.js', uiFile, interviewFile]) {
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

test('defines no element on a server', () => {
  expect(
    run(
      'module',
      `const { defineSurveyElement } = await import('tactful/element');
      defineSurveyElement();
      console.log(typeof customElements);`,
    ).trim(),
  ).toBe('undefined');
});

test('builds one file for buttons and elements, which the extras name and which holds no Preact', () => {
  const [file, ...others] = readdirSync(dist).filter((name) =>
    /^tactful-entries\.[\w-]+\.js$/.test(name),
  );
  expect(others).toEqual([]);
  expect(read(find('extras'))).toContain('entries');
  expect(read(file!)).not.toMatch(/dangerouslySetInnerHTML|^import\b/m);
});
