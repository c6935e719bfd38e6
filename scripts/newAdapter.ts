// `pnpm new:adapter NAME`: begins an adapter, with its test, its page and its
// entry in the packages. `--root FOLDER` does so elsewhere.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { newAdapterFiles } from './newAdapterFiles.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { root: { type: 'string', default: '.' } },
});
const [name = ''] = positionals;
const at = (path: string): string => join(values.root, path);

function edit(path: string, change: (text: string) => string): void {
  writeFileSync(at(path), change(readFileSync(at(path), 'utf8')));
}

const toJson = (value: unknown): string =>
  `${JSON.stringify(value, null, 2)}\n`;

if (!/^[a-z][a-z\d]*(-[a-z\d]+)*$/.test(name)) {
  throw new Error('Name it in small letters: pnpm new:adapter my-crm');
}
const files = newAdapterFiles(name);
for (const path of Object.keys(files)) {
  if (existsSync(at(path))) throw new Error(`${path} is there already.`);
}
for (const [path, text] of Object.entries(files)) {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), text);
}
edit('packages/adapters/package.json', (text) => {
  const json = JSON.parse(text);
  json.exports[`./${name}`] = `./dist/${name}.js`;
  return toJson(json);
});
edit('packages/adapters/.size-limit.json', (text) =>
  toJson([
    ...JSON.parse(text),
    {
      name: `@tactful/adapters/${name}`,
      path: `dist/${name}.js`,
      limit: '1 kB',
    },
  ]),
);
edit(
  'packages/tactful/src/adapters.ts',
  (text) => `${text}export * from '@tactful/adapters/${name}';\n`,
);
console.log(
  `Made:\n${Object.keys(files).join('\n')}\nThen: pnpm format && pnpm build && pnpm docs:adapters && pnpm changeset`,
);
