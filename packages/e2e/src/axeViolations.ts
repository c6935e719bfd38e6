import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type Axe from 'axe-core';
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
  const { passed, found } = await page.evaluate(async (include) => {
    const { axe } = window as unknown as { axe: typeof Axe };
    const { passes, violations } = await axe.run(include, {
      // Targets of 24 px are new in WCAG 2.2: axe looks at them only when it is told to.
      rules: { 'target-size': { enabled: true } },
      resultTypes: ['violations'],
      preload: false,
    });
    return {
      passed: passes.length,
      found: violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
      ),
    };
  }, include);
  expect(passed, 'axe looked at something').toBeGreaterThan(5);
  return found;
}
