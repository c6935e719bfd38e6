// Writes core's types and the JSON Schemas from the Zod schemas. With `--check`
// it writes nothing and fails when one of the files is not what it would write.
import { readFile, writeFile } from 'node:fs/promises';
import { compile } from 'json-schema-to-typescript';
import { z } from 'zod';
import { config } from '../src/config.ts';
import { languageFile } from '../src/languages.ts';
import { batch, forgetRequest } from '../src/wire.ts';

const HEADER = `// Written by \`pnpm generate\` from the Zod schemas in packages/schema. Do not edit.\n`;

function toJsonSchema(schema: z.ZodType): Record<string, unknown> {
  return z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
  }) as Record<string, unknown>;
}

const configSchema = toJsonSchema(config);
const batchSchema = toJsonSchema(batch);
const forgetSchema = toJsonSchema(forgetRequest);
const languageSchema = toJsonSchema(languageFile);

async function toTypes(): Promise<string> {
  const types = await compile(
    {
      definitions: {
        ...(configSchema['definitions'] as object),
        ...(batchSchema['definitions'] as object),
        ...(forgetSchema['definitions'] as object),
        ...(languageSchema['definitions'] as object),
      },
    } as never,
    'Unused',
    {
      bannerComment: '',
      additionalProperties: false,
      ignoreMinAndMaxItems: true,
      unreachableDefinitions: true,
      style: { singleQuote: true },
    },
  );
  const optionalObject = /^( +)([\w$]+\?: \{\n(?:(?!\1\}).*\n)*)\1\};$/gm;
  return (
    HEADER +
    types
      .replace(/export interface Unused \{[^}]*\}\n/, '')
      .replaceAll(/ \*\n( \* This interface was referenced by[^\n]*\n)/g, '$1')
      .replaceAll(
        / \* This interface was referenced by `Unused`[^\n]*\n \* via the `definition`[^\n]*\n/g,
        '',
      )
      .replaceAll(/\/\*\*\n \*\/\n/g, '')
      .replaceAll(/^( +[\w$]+\?: [^;{]+);$/gm, '$1 | undefined;')
      .replaceAll(optionalObject, '$1$2$1} | undefined;')
      .replaceAll(optionalObject, '$1$2$1} | undefined;')
  );
}

const { version } = JSON.parse(
  await readFile(new URL('../../core/package.json', import.meta.url), 'utf8'),
) as { version: string };

const files: [path: string, text: string][] = [
  ['../../core/src/types.gen.ts', await toTypes()],
  [
    '../../core/src/version.gen.ts',
    `// Written by \`pnpm generate\` from packages/core/package.json. Do not edit.\nexport const VERSION = '${version}';\n`,
  ],
  ['../tactful.schema.json', `${JSON.stringify(configSchema, null, 2)}\n`],
  ['../batch.schema.json', `${JSON.stringify(batchSchema, null, 2)}\n`],
  ['../language.schema.json', `${JSON.stringify(languageSchema, null, 2)}\n`],
];

let stale = 0;
for (const [path, text] of files) {
  const url = new URL(path, import.meta.url);
  const present = await readFile(url, 'utf8').catch(() => '');
  if (present === text) continue;
  if (process.argv.includes('--check')) {
    console.error(`${path} is stale. Run \`pnpm generate\`.`);
    stale += 1;
  } else {
    await writeFile(url, text);
    console.log(`wrote ${path}`);
  }
}
process.exitCode = stale ? 1 : 0;
