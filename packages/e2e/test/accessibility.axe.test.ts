import { afterAll, describe, expect, inject } from 'vitest';
import { axeViolations } from '../src/axeViolations.ts';
import type { Page } from '../src/browser/Browser.ts';
import { keepEvidence } from '../src/keepEvidence.ts';
import { problemOf, inPrompt, promptTitle } from '../src/prompt.ts';
import { samples } from '../src/samples.ts';
import { askSample, serveSamples } from '../src/serveSamples.ts';
import { setLocale } from '../src/setLocale.ts';
import { test } from '../src/testing.ts';

const looks = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'forced colours': { forcedColors: true },
} as const;

const engine = inject('engine');
/** Elsewhere axe sees the same document: one width and one direction will do. */
const renderings =
  engine === 'chromium'
    ? ([
        [320, 'en'],
        [320, 'ar'],
        [1280, 'en'],
        [1280, 'ar'],
      ] as const)
    : ([[320, 'ar']] as const);

/** Renderings of a type that axe found nothing wrong with. */
const passed: Record<string, number> = {};
afterAll(() => keepEvidence('axe', engine, passed));

/** Has axe look at the prompt as it is now, in every rendering. */
async function look(
  page: Page,
  what: string,
  type?: string,
): Promise<string[]> {
  const found: string[] = [];
  for (const [width, locale] of renderings) {
    await page.resize(width, 640);
    await setLocale(page, locale);
    const violations = await axeViolations(page);
    found.push(
      ...violations.map((one) => `${what}, ${width} px, ${locale}: ${one}`),
    );
    if (type && !violations.length) passed[type] = (passed[type] ?? 0) + 1;
  }
  return found;
}

for (const [name, visitorOptions] of Object.entries(looks)) {
  describe(`in ${name}`, () => {
    test.override({
      visitorOptions: { ...visitorOptions, reducedMotion: true },
    });

    test('has no question that axe objects to', async ({
      page,
      browser,
      onTestFinished,
      skip,
    }) => {
      const { colorScheme, forcedColors } = browser.canEmulate;
      skip(name === 'dark' && !colorScheme, 'cannot be told to be dark');
      skip(name === 'forced colours' && !forcedColors, 'cannot force colours');
      const server = await serveSamples();
      onTestFinished(server.close);
      await page.goto(server.origin);
      const found: string[] = [];
      for (const sample of samples) {
        const { id, question } = sample;
        await askSample(page, sample);
        found.push(...(await look(page, id, question.type)));
        if (question.type === 'statement') continue;
        await page.click(inPrompt('[part=submit]'));
        await problemOf(page);
        found.push(...(await look(page, `${id}, problem`, question.type)));
        await sample.answer(page);
        found.push(...(await look(page, `${id}, answered`, question.type)));
      }
      await page.click(inPrompt('[part=submit]'));
      await promptTitle(page, 'Thank you for that.');
      found.push(...(await look(page, 'ending')));
      expect(found).toEqual([]);
    }, 120_000);
  });
}
