import { readFileSync, writeFileSync } from 'node:fs';

const pageOf = (name: string): URL =>
  new URL(`../../../../docs/adapters/${name}.md`, import.meta.url);
const START = '<!-- example: recorded by `pnpm record:adapters` -->';
const END = '<!-- /example -->';

/** The request that an adapter's page shows. */
export function readExample(name: string): string {
  const [, rest = ''] = readFileSync(pageOf(name), 'utf8').split(START);
  const [, example = ''] = /```http\n(.*?)\n```/s.exec(rest) ?? [];
  return example;
}

/** Writes it there. */
export function recordExample(name: string, example: string): void {
  const page = readFileSync(pageOf(name), 'utf8');
  const [before, rest] = page.split(START);
  const [, after] = rest?.split(END) ?? [];
  if (after === undefined)
    throw new Error(`docs/adapters/${name}.md has no place for it.`);
  writeFileSync(
    pageOf(name),
    `${before}${START}\n\n\`\`\`http\n${example}\n\`\`\`\n\n${END}${after}`,
  );
}
