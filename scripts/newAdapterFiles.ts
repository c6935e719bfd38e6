/** What a new adapter begins with: source, test and page, by path. */
export function newAdapterFiles(name: string): Record<string, string> {
  const Name = name.replaceAll(/(?:^|-)([a-z\d])/g, (_, letter: string) =>
    letter.toUpperCase(),
  );
  const make = `${Name[0]!.toLowerCase()}${Name.slice(1)}Adapter`;
  return {
    [`packages/adapters/src/${name}.ts`]: `import type { RequestAdapter } from '@tactful/core';
import type { DestinationOptions } from './lib/DestinationOptions.ts';
import { idsOf } from './lib/idsOf.ts';
import { need } from './lib/need.ts';

export interface ${Name}AdapterOptions extends DestinationOptions {
  /** URL that receives the records. */
  endpoint: string;
}

/**
 * Sends each batch to ${Name}.
 *
 * De-duplicates: no.
 *
 * @throws {SetupError} If \`endpoint\` is empty.
 */
export function ${make}(options: ${Name}AdapterOptions): RequestAdapter {
  const { endpoint: url, name = '${name}', party } = options;
  need(url, { name, option: 'endpoint', remedy: 'Pass a URL.' });

  return {
    name,
    party,
    encode: (records, { sentAt }) => [
      {
        url,
        ids: idsOf(records),
        body: JSON.stringify({ sentAt, records }),
      },
    ],
  };
}
`,
    [`packages/adapters/test/${name}.test.ts`]: `import { SetupError } from '@tactful/core';
import { expect, test } from 'vitest';
import { ${make} } from '../src/${name}.ts';
import { testAdapter } from './contract.ts';
import { batch, visit } from './fixtures.ts';
import { checkHead, checkJson } from './receivers/checkHead.ts';
import { checkShape, list, shape, time } from './receivers/checkShape.ts';

/** What ${Name} takes, and nothing else. */
const check = checkShape(
  shape({ sentAt: time, records: list({ type: 'object' }) }),
);

testAdapter('${name}', () => ${make}({ endpoint: '/in' }), {
  receiver: {
    check: (request) => [
      ...checkHead(request, { path: '/in', contentType: 'text/plain' }),
      ...checkJson(request.body, check),
    ],
    answer: { status: 200, body: '' },
  },
});

test('sends all records of a batch', () => {
  const [request] = ${make}({ endpoint: '/in' }).encode(visit(), batch());
  expect(JSON.parse(request!.body)).toEqual({
    sentAt: batch().sentAt,
    records: visit(),
  });
});

test('throws without an endpoint', () => {
  expect(() => ${make}({ endpoint: '' })).toThrow(SetupError);
});
`,
    [`docs/adapters/${name}.md`]: `# ${Name}: \`${name}\`

Sends each batch to ${Name}.

\`\`\`ts
import { createTactful } from 'tactful';
import { ${make} } from '@tactful/adapters/${name}';

createTactful({
  config: '/tactful.json',
  adapters: [${make}({ endpoint: '/in' })],
});
\`\`\`

| option     | default    | what it does                                                        |
| ---------- | ---------- | ------------------------------------------------------------------- |
| \`endpoint\` | required   | URL                                                                 |
| \`name\`     | \`${name}\`  | key of the destination on the device; two of one kind need two      |
| \`party\`    | by origin  | \`'first'\`: the server is yours, though its origin is not the page's |

## The request

\`\`\`http
POST /in
content-type: text/plain;charset=UTF-8

{ "sentAt": "2026-12-01T09:00:00.000Z", "records": [] }
\`\`\`

## What each answer becomes

As [for every adapter](../adapters.md#what-each-answer-becomes).

## Duplicates

No.

## Limits

None of its own.
`,
  };
}
