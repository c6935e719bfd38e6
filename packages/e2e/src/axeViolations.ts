import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { expect } from 'vitest';
import type { Page } from './browser/Browser.ts';
import { promptAtRest } from './prompt.ts';

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** What axe finds in the prompt, with the elements it points at. */
export async function axeViolations(
  page: Page,
  include = 'tactful-prompt',
): Promise<string[]> {
  await page.evaluate((source) => {
    if ('axe' in window) return;
    const script = document.createElement('script');
    script.textContent = source;
    document.head.append(script);
  }, axeSource);
  // The entrance fades in: contrast is judged once it is over.
  await promptAtRest(page);
  const results = (await page.evaluate(
    `axe.run({ include: "${include}" }).then((results) => JSON.parse(JSON.stringify(results)))`,
  )) as AxeResults;
  expect(results.passes.length, 'axe looked at something').toBeGreaterThan(5);
  return results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  );
}
