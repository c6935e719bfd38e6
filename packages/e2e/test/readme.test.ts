import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { inPrompt, promptTitle } from '../src/prompt.ts';
import { servePages } from '../src/servePages.ts';
import { distFolder } from '../src/serveTactful.ts';
import { test } from '../src/testing.ts';

const readme = readFileSync(
  new URL('../../../README.md', import.meta.url),
  'utf8',
);
const [, html = ''] =
  /```html\n(<!doctype html>[\s\S]*?)```/.exec(readme) ?? [];

test('shows a prompt on the page that the README gives to paste', async ({
  page,
  visitor,
  onTestFinished,
}) => {
  const [, cdn = ''] = /src="(https:[^"]*\/)tactful\.js"/.exec(html) ?? [];
  expect(cdn).toContain('tactful');
  for (const file of readdirSync(distFolder)) {
    if (!file.startsWith('tactful') || !file.endsWith('.js')) continue;
    await visitor.intercept(`${cdn}${file}`, {
      headers: {
        'content-type': 'text/javascript; charset=utf-8',
        'access-control-allow-origin': '*',
      },
      body: readFileSync(join(distFolder, file), 'utf8'),
    });
  }
  const server = await servePages({ '/': { body: html } });
  onTestFinished(server.close);
  await page.goto(server.origin);
  await page.click('button');
  await promptTitle(page, 'recommend this guide');
  await page.click(inPrompt('.score:nth-child(10)'));
  await page.click(inPrompt('.submit'));
  await page.click(inPrompt('.submit'));
  await promptTitle(page, 'Thank you');

  const ours = page.consoleMessages.filter(({ text }) =>
    text.includes('[tactful]'),
  );
  expect(ours[0]?.text).toContain('No data-endpoint');
  expect(ours.some(({ text }) => text.includes('response guide'))).toBe(true);
  expect(page.errors).toEqual([]);
});
