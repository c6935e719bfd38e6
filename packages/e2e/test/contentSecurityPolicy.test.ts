import { expect } from 'vitest';
import { npsConfig } from '../src/configs.ts';
import { inPrompt, promptTitle } from '../src/prompt.ts';
import { serveTactful } from '../src/serveTactful.ts';
import { tagPage } from '../src/tagPage.ts';
import { test } from '../src/testing.ts';

const NONCE = 'bm9uY2U';
const POLICY = [
  "default-src 'none'",
  `script-src 'nonce-${NONCE}' 'strict-dynamic'`,
  "style-src 'none'",
  "connect-src 'self'",
  'img-src data:',
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

test('opens, styled, under a strict policy with Trusted Types, without a violation', async ({
  page,
  onTestFinished,
}) => {
  const body = tagPage({
    config: npsConfig,
    nonce: NONCE,
    before: `
      window.violations = [];
      document.addEventListener('securitypolicyviolation', (event) =>
        violations.push(event.violatedDirective + ' ' + event.blockedURI));
      tactful('track', 'thing.happened');`,
  });
  const server = await serveTactful({
    '/': {
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': POLICY,
      },
      body,
    },
  });
  onTestFinished(server.close);
  await page.goto(server.origin);
  await promptTitle(page, 'recommend');

  const style = await page.evaluate(() => {
    const host = document.querySelector('tactful-prompt')!;
    const card = host.shadowRoot!.querySelector('.card')!;
    const submit = host.shadowRoot!.querySelector('.submit')!;
    return {
      position: getComputedStyle(host).position,
      radius: getComputedStyle(card).borderRadius,
      accent: getComputedStyle(submit).backgroundColor,
    };
  });
  expect(style.position).toBe('fixed');
  expect(style.radius).toBe('16px');
  expect(style.accent).not.toBe('rgba(0, 0, 0, 0)');

  await page.click(inPrompt('.score:nth-child(11)'));
  await page.click(inPrompt('.submit'));
  await promptTitle(page, 'Why?');
  await page.click(inPrompt('.submit'));
  await promptTitle(page, 'Thank you');
  expect(await page.evaluate('violations')).toEqual([]);
  expect(page.errors).toEqual([]);
});
