import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const repository = join(import.meta.dirname, '../../..');
const script = join(repository, 'scripts/newAdapter.ts');
// In here, so that its imports are found.
const root = mkdtempSync(join(import.meta.dirname, '../.new-adapter-'));
const PARTS = [
  'packages/adapters/src',
  'packages/adapters/test',
  'packages/adapters/package.json',
  'packages/adapters/.size-limit.json',
  'packages/tactful/src/adapters.ts',
];

const run = (name: string): string =>
  execFileSync(process.execPath, [script, name, '--root', root], {
    encoding: 'utf8',
    stdio: 'pipe',
  });
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

for (const part of PARTS) {
  cpSync(join(repository, part), join(root, part), { recursive: true });
}
for (const name of ['core', 'schema']) {
  symlinkSync(join(repository, 'packages', name), join(root, 'packages', name));
}
const printed = run('acme-crm');
afterAll(() => rmSync(root, { recursive: true, force: true }));

// The test that was made is run here, too.
await import(join(root, 'packages/adapters/test/acme-crm.test.ts'));

test('makes a source, a test and a page, and says so', () => {
  const made = ['src/acme-crm.ts', 'test/acme-crm.test.ts'].map(
    (path) => `packages/adapters/${path}`,
  );
  for (const path of [...made, 'docs/adapters/acme-crm.md']) {
    expect(printed).toContain(path);
    expect(read(path)).toContain('acmeCrmAdapter');
  }
});

test('makes it an entry of the packages, with a gate of its own', () => {
  const { exports } = JSON.parse(read('packages/adapters/package.json'));
  expect(exports['./acme-crm']).toBe('./dist/acme-crm.js');
  const gates = JSON.parse(read('packages/adapters/.size-limit.json'));
  expect(gates.at(-1)).toEqual({
    name: '@tactful/adapters/acme-crm',
    path: 'dist/acme-crm.js',
    limit: '1 kB',
  });
  expect(read('packages/tactful/src/adapters.ts')).toMatch(
    /'@tactful\/adapters\/acme-crm';\n$/,
  );
});

test.each(['acme-crm', 'http', 'Acme', '../x', ''])(
  'refuses the name "%s"',
  (name) => {
    expect(() => run(name)).toThrow();
  },
);
