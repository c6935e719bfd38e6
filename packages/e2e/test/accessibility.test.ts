import { describe, expect } from 'vitest';
import { axeViolations } from '../src/axeViolations.ts';
import type { Page } from '../src/browser/Browser.ts';
import { npsConfig } from '../src/configs.ts';
import { inPrompt, promptTitle } from '../src/prompt.ts';
import { serveTactful } from '../src/serveTactful.ts';
import { tagPage } from '../src/tagPage.ts';
import { test } from '../src/testing.ts';

/** A page that is as dark as the visitor likes it: the prompt follows it. */
const body = '<style>:root { color-scheme: light dark }</style><h1>A page</h1>';

async function checkEveryStep(page: Page, locale: string): Promise<void> {
  const attributes = { 'data-locale': locale };
  const [nps] = npsConfig.prompts;
  const prompts = [{ ...nps!, offer: ['later' as const, 'never' as const] }];
  const config = { ...npsConfig, prompts };
  const server = await serveTactful({
    '/': { body: tagPage({ config, attributes, body }) },
  });
  try {
    await page.goto(server.origin);
    await page.evaluate('tactful("track", "thing.happened")');
    await promptTitle(page, 'recommend');
    expect(await axeViolations(page)).toEqual([]);

    await page.click(inPrompt('.submit'));
    await page.waitFor(
      () =>
        document
          .querySelector('tactful-prompt')
          ?.shadowRoot?.querySelector('#problem')?.textContent,
    );
    expect(await axeViolations(page), 'with an error').toEqual([]);

    await page.click(inPrompt('.score:nth-child(10)'));
    expect(await axeViolations(page), 'with a choice').toEqual([]);

    await page.click(inPrompt('.submit'));
    await promptTitle(page, 'Why?');
    expect(await axeViolations(page), 'text').toEqual([]);

    await page.click(inPrompt('.submit'));
    await promptTitle(page, 'Thank you');
    expect(await axeViolations(page), 'ending').toEqual([]);
  } finally {
    await server.close();
  }
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [320, 1280]) {
    for (const locale of ['en', 'ar']) {
      describe(`${colorScheme}, ${width} px, ${locale}`, () => {
        test.override({ visitorOptions: { colorScheme, width } });

        test('has nothing that axe objects to', async ({
          page,
          browser,
          skip,
        }) => {
          skip(
            colorScheme === 'dark' && !browser.canEmulate.colorScheme,
            'this engine cannot be told to be dark',
          );
          await checkEveryStep(page, locale);
        });
      });
    }
  }
}
