import { describe, expect, inject } from 'vitest';
import type { Page } from '../src/browser/Browser.ts';
import { keepEvidence } from '../src/keepEvidence.ts';
import { measureTargets } from '../src/measureTargets.ts';
import { samples } from '../src/samples.ts';
import { askSample, serveSamples } from '../src/serveSamples.ts';
import { test } from '../src/testing.ts';

const engine = inject('engine');

/** Smallest target of each type of question, in whole pixels, once none is too small. */
async function measureAll(
  page: Page,
  least: number,
): Promise<Record<string, number>> {
  const smallest: Record<string, number> = {};
  const failed: string[] = [];
  for (const sample of samples) {
    const { id, question } = sample;
    await askSample(page, sample);
    await sample.answer(page);
    for (const width of [320, 1280]) {
      await page.resize(width, 640);
      for (const { what, size, fontSize = 16 } of await measureTargets(page)) {
        if (size < least || fontSize < 16) {
          failed.push(
            `${id}, ${width} px: ${what} ${size} px, text ${fontSize} px`,
          );
        }
        const known = smallest[question.type] ?? Infinity;
        smallest[question.type] = Math.min(known, Math.floor(size));
      }
    }
  }
  expect(failed).toEqual([]);
  return smallest;
}

describe('with a mouse', () => {
  test.override({ visitorOptions: { reducedMotion: true } });

  test('nothing is smaller than 24 px', async ({ page, onTestFinished }) => {
    const server = await serveSamples();
    onTestFinished(server.close);
    await page.goto(server.origin);
    keepEvidence('targets', engine, await measureAll(page, 24));
  });
});

describe('with a finger', () => {
  test.override({
    visitorOptions: { reducedMotion: true, coarsePointer: true },
  });

  test('nothing is smaller than 44 px', async ({
    page,
    browser,
    onTestFinished,
    skip,
  }) => {
    skip(!browser.canEmulate.coarsePointer, 'this engine has no finger');
    const server = await serveSamples();
    onTestFinished(server.close);
    await page.goto(server.origin);
    expect(await page.evaluate('matchMedia("(pointer: coarse)").matches')).toBe(
      true,
    );
    keepEvidence('touch', engine, await measureAll(page, 44));
  });
});
